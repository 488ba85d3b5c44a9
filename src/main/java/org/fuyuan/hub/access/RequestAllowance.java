package org.fuyuan.hub.access;

/** How many requests a partner may still make: it grows evenly with time, up to one second's worth. */
final class RequestAllowance {

    private static final long SECOND = 1_000_000_000L;

    private final long nanosPerRequest;
    private long freeAt;

    /** @param now from {@link System#nanoTime} */
    RequestAllowance(int requestsPerSecond, long now) {
        this.nanosPerRequest = SECOND / requestsPerSecond;
        this.freeAt = now - SECOND;
    }

    /** Whether one more request is within the limit, which uses it up. */
    synchronized boolean take(long now) {
        long from = Math.max(freeAt, now - SECOND);
        if (from + nanosPerRequest > now) {
            return false;
        }
        freeAt = from + nanosPerRequest;
        return true;
    }
}
