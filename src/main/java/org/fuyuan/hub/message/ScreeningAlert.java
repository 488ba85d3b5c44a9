package org.fuyuan.hub.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Word to a department about somebody it holds or has asked about: a list entry now stands against the party, has changed, or no
 * longer does. It carries the state, so a receiver that keeps the newest {@code listSequence} of each party and entry is right
 * whatever it missed.
 *
 * @param population the department's register that holds the party; null when a decision is what it speaks of
 * @param decisionId the decision in which the entry stood against the party; null when a population is
 * @param businessReference the department's number of that decision's business; null when a population is
 * @param partyReference the department's own word for the party
 * @param effect what now follows: BLOCK, REVIEW, TAG, or PASS when nothing stands against the party any more
 * @param measures ids of the measures the effect rests on; empty for PASS
 * @param sentence in Chinese, fit to be handed to the citizen
 * @param listSequence the state of the list it rests on
 */
public record ScreeningAlert(
        UUID alertId,
        Cause cause,
        String population,
        UUID decisionId,
        String businessReference,
        String partyReference,
        String effect,
        String entryId,
        long entryVersion,
        ListKind list,
        String caseNumber,
        String courtName,
        List<String> measures,
        String sentence,
        long listSequence,
        Instant raisedAt) {

    public ScreeningAlert {
        measures = List.copyOf(measures);
    }

    /** What happened to the entry. */
    public enum Cause {
        /** 新增. */
        APPEARED,
        /** 变更. */
        CHANGED,
        /** 解除. */
        LIFTED
    }
}
