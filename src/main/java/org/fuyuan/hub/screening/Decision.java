package org.fuyuan.hub.screening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The answer to a question, kept before it is given.
 *
 * @param effect the most severe of the parties'
 * @param measuresVersion which catalogue of measures it rests on
 * @param stale whether the list in memory lagged behind the registry beyond the limit
 * @param receipt a digest of question and answer, by which either side can show later what was asked and answered
 */
public record Decision(
        UUID id,
        String department,
        String scenario,
        String businessReference,
        Effect effect,
        List<PartyDecision> parties,
        ListVersion listVersion,
        String measuresVersion,
        boolean stale,
        Instant decidedAt,
        String receipt) {

    public Decision {
        parties = List.copyOf(parties);
    }
}
