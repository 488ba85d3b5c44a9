package org.fuyuan.hub.screening.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fuyuan.hub.screening.ListVersion;

/** The list from end to end, for what is made of it as a whole; look-ups and changes go on meanwhile. */
public interface WholeList {

    /** How many parties are bound, each counted once for each entry. */
    int bindings();

    /**
     * Everybody bound at the version it returns whose entry has not changed when it is come by. Whoever is bound or changed meanwhile may be
     * left out or told twice, and stands in {@link #changedSince} of that version.
     */
    ListVersion forEach(Consumer<Binding> each);

    /**
     * Who is bound now by entries that changed after a version.
     *
     * @return empty when so much has changed since, or the node was started since, that nobody can tell
     * @throws org.fuyuan.hub.screening.ScreeningUnavailableException when this node has not come to that version yet
     */
    Optional<Changed> changedSince(long sequence);

    /** @param version up to which it tells */
    record Changed(ListVersion version, List<Binding> bindings) {

        public Changed {
            bindings = List.copyOf(bindings);
        }
    }
}
