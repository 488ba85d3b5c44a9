package org.fuyuan.hub.operations;

import java.time.Duration;
import java.time.Instant;
import org.fuyuan.hub.exchange.LaneStatus;

/** A lane as it is shown: its status, and the ages at the moment it was read. */
record LaneView(LaneStatus status, Instant readAt) {

    /** Whether the partner can be reached, as the last attempts tell. */
    public LaneState state() {
        if (status.paused()) {
            return LaneState.PAUSED;
        }
        if (status.consecutiveFailures() > 0) {
            return LaneState.DOWN;
        }
        return status.lastSentAt() == null && status.lastReceiptAt() == null ? LaneState.IDLE : LaneState.UP;
    }

    /** How long the oldest message has waited to be handed over. */
    public Duration lag() {
        return age(status.oldestQueuedAt());
    }

    /** How long ago the oldest message was handed over that the partner has not said is in effect. */
    public Duration oldestUnacknowledged() {
        return age(status.oldestUnacknowledgedAt());
    }

    private Duration age(Instant then) {
        return then == null || then.isAfter(readAt) ? Duration.ZERO : Duration.between(then, readAt);
    }
}
