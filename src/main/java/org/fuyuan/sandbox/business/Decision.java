package org.fuyuan.sandbox.business;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the hub decided on an application.
 *
 * @param effect the most severe of the parties'
 * @param decidedAt by the hub's clock
 */
record Decision(UUID id, Effect effect, Instant decidedAt, List<OnParty> parties) {

    Decision {
        parties = List.copyOf(parties);
    }

    /**
     * What was decided on one applicant.
     *
     * @param sentence the reasons, as they are handed to the citizen
     * @param ground case number and law of the gravest hit, in short; empty without one
     */
    record OnParty(String reference, Effect effect, String sentence, String ground) {}
}
