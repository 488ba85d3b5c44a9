package org.fuyuan.hub.exchange;

import java.time.Instant;

/**
 * How one partner's daily whole list stands. Times are null where there is nothing to tell.
 *
 * @param deliveredAt when the last one was wholly at the partner
 * @param failures attempts failed since then
 * @param lastFailure what happened, without personal data
 * @param nextAttemptAt when it is tried again, after a failure
 */
public record FullListStatus(
        String partner,
        Instant deliveredAt,
        int failures,
        String lastFailure,
        Instant lastFailureAt,
        Instant nextAttemptAt) {}
