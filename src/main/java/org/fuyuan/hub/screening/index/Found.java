package org.fuyuan.hub.screening.index;

import java.util.List;
import org.fuyuan.hub.screening.ListVersion;

/** What one look-up has found, and the state of the list it saw. */
public record Found(ListVersion version, List<Binding> bindings) {

    public Found {
        bindings = List.copyOf(bindings);
    }
}
