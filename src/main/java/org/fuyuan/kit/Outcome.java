package org.fuyuan.kit;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What the department did with a party the hub decided on. A later report of the same party corrects an earlier one.
 *
 * @param decisionId of the {@link Answer.Decided}
 * @param party its reference in the question
 * @param actedBy the person or counter that acted
 * @param reason needed where a party decided BLOCK or REVIEW was let through; null or empty without one
 */
public record Outcome(
        String decisionId, String party, Act act, String actedBy, String reason, OffsetDateTime happenedAt) {

    public Outcome {
        Objects.requireNonNull(decisionId, "decisionId");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(happenedAt, "happenedAt");
    }

    /** Stopped; let go on all the same; or put right what had gone wrong. */
    public enum Act {
        INTERCEPTED,
        LET_THROUGH,
        CORRECTED
    }
}
