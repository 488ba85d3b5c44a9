package org.fuyuan.hub.exchange.lane;

import java.time.Duration;

/** Keeps a lane to its messages a second. */
final class Pace {

    private final int messagesPerSecond;
    private final Rest rest;
    private long freeAt = System.nanoTime();

    Pace(int messagesPerSecond, Rest rest) {
        this.messagesPerSecond = messagesPerSecond;
        this.rest = rest;
    }

    /** Waits until {@code messages} more may go; true when the worker is told to stop instead. */
    boolean await(int messages) {
        if (rest.of(Duration.ofNanos(Math.max(0, freeAt - System.nanoTime())))) {
            return true;
        }
        freeAt = Math.max(freeAt, System.nanoTime()) + messages * 1_000_000_000L / messagesPerSecond;
        return false;
    }

    boolean stopped() {
        return rest.ended();
    }
}
