package org.fuyuan.hub.screening.web;

import java.util.List;
import org.fuyuan.hub.message.Refusal;

/** A question cannot be asked as it stands; tells every fault at once. */
final class IllFormedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> faults;

    IllFormedException(List<Refusal> faults) {
        super(faults.get(0).sentence());
        this.faults = List.copyOf(faults);
    }

    List<Refusal> faults() {
        return faults;
    }

    /** Whether it could not even be read as JSON. */
    boolean isMalformed() {
        return faults.get(0).code().equals("malformed");
    }
}
