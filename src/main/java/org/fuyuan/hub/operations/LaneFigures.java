package org.fuyuan.hub.operations;

import java.time.Duration;
import java.time.Instant;

/**
 * How the traffic with one partner stands at a moment.
 *
 * @param queued messages not yet handed over
 * @param oldestQueuedAt when the oldest of them was queued, or null
 * @param unacknowledged messages handed over that the partner has not said are in effect
 * @param oldestUnacknowledgedAt when the oldest of them was handed over, or null
 * @param setAside dead letters and messages the partner refused
 * @param failures failed attempts to reach the partner since the last good one
 */
record LaneFigures(
        String partner,
        long queued,
        Instant oldestQueuedAt,
        long unacknowledged,
        Instant oldestUnacknowledgedAt,
        long setAside,
        boolean paused,
        String pausedBy,
        int failures,
        Instant nextAttemptAt,
        String lastFailure,
        Instant lastFailureAt,
        Instant lastSentAt,
        Instant lastReceiptAt,
        Instant readAt) {

    /** Whether the partner can be reached, as the last attempts tell. */
    public LaneState state() {
        if (paused) {
            return LaneState.PAUSED;
        }
        if (failures > 0) {
            return LaneState.DOWN;
        }
        return lastSentAt == null && lastReceiptAt == null ? LaneState.IDLE : LaneState.UP;
    }

    /** How long the oldest message has waited to be handed over. */
    public Duration lag() {
        return since(oldestQueuedAt);
    }

    public Duration oldestUnacknowledged() {
        return since(oldestUnacknowledgedAt);
    }

    private Duration since(Instant then) {
        return then == null || then.isAfter(readAt) ? Duration.ZERO : Duration.between(then, readAt);
    }
}
