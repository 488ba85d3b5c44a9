package org.fuyuan.hub.screening.decision;

import java.util.Map;
import org.fuyuan.hub.screening.PartyDecision;

/**
 * What stands against one party.
 *
 * @param inAll what asking would say
 * @param byEntry by the entry's id, what each entry that stands against it leads to alone; none of them passes
 */
public record Standing(PartyDecision inAll, Map<String, PartyDecision> byEntry) {

    public Standing {
        byEntry = Map.copyOf(byEntry);
    }
}
