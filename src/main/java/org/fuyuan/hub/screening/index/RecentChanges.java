package org.fuyuan.hub.screening.index;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.fuyuan.hub.screening.ScreeningUnavailableException;

/** Which entries the last changes of the list were of. One thread writes; what others read meanwhile they must validate. */
final class RecentChanges {

    static final int MOST = 1 << 16;

    private final String[] entryIds = new String[MOST];
    private final long start;
    private long last;

    /** @param sequence version of the list before the first change */
    RecentChanges(long sequence) {
        this.start = sequence;
        this.last = sequence;
    }

    void add(String entryId) {
        last++;
        entryIds[(int) (last % MOST)] = entryId;
    }

    /** Empty when they are not all known any more. */
    Optional<Set<String>> since(long sequence) {
        if (sequence > last) {
            throw new ScreeningUnavailableException("This node has not come to that version of the list; ask again.");
        }
        if (sequence < start || sequence < last - MOST) {
            return Optional.empty();
        }
        Set<String> changed = new LinkedHashSet<>();
        for (long each = sequence + 1; each <= last; each++) {
            changed.add(entryIds[(int) (each % MOST)]);
        }
        return Optional.of(changed);
    }
}
