package org.fuyuan.hub.exchange;

import java.time.Instant;

/**
 * How one partner's lane stands. Times are null where there is nothing to tell.
 *
 * @param paused stopped by an operator
 * @param pausedBy the operator's login
 * @param consecutiveFailures attempts failed since the last that went well
 * @param nextAttemptAt when the lane tries again, while it waits
 * @param lastFailure whose fault it was and what happened, without personal data
 * @param queued messages still to be delivered
 * @param oldestQueuedAt since when the oldest of them waits: its age is the lag
 * @param oldestUnacknowledgedAt when the oldest message was sent that the partner has not yet said is in effect; null of a
 *     partner that sends no receipts
 * @param lastReceiptAt when the partner last sent a receipt
 */
public record LaneStatus(
        String partner,
        boolean paused,
        String pausedBy,
        int consecutiveFailures,
        Instant nextAttemptAt,
        String lastFailure,
        Instant lastFailureAt,
        long queued,
        Instant oldestQueuedAt,
        Instant oldestUnacknowledgedAt,
        Instant lastSentAt,
        Instant lastReceiptAt,
        long deadLetters) {}
