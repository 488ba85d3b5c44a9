package org.fuyuan.sandbox.business;

import java.time.Instant;
import java.util.UUID;

/**
 * What the department made of a decision on one applicant.
 *
 * @param party the applicant's reference
 * @param actedBy window or clerk
 */
record Outcome(UUID decisionId, String party, Kind kind, String actedBy, String reason, Instant happenedAt) {

    enum Kind {
        /** 拦截: the business did not go on. */
        INTERCEPTED,
        /** 放行: a person let it go on. */
        LET_THROUGH,
        /** 更正: what was refused is lifted. */
        CORRECTED
    }
}
