package org.fuyuan.hub.screening.decision;

import java.util.List;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.PartyDecision;

/**
 * What is answered to a question, before it is kept.
 *
 * @param effect the most severe of the parties'
 * @param listVersion the state of the list that every look-up saw
 * @param measuresVersion id of the catalogue
 */
public record Answer(
        Effect effect, List<PartyDecision> parties, ListVersion listVersion, String measuresVersion, boolean stale) {

    public Answer {
        parties = List.copyOf(parties);
    }
}
