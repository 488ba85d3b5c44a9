package org.fuyuan.hub.partner;

import java.util.List;
import java.util.stream.Collectors;

/** The partners' files are not fit to start with; tells every fault of every file at once. */
final class PartnerFilesException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PartnerFilesException(List<PartnerFault> faults) {
        super(faults.stream().map(PartnerFault::sentence).collect(Collectors.joining("\n")));
    }
}
