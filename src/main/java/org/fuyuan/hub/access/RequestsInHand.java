package org.fuyuan.hub.access;

import java.util.concurrent.Semaphore;

/**
 * How many requests of one partner a node serves at once: fewer than it has threads, so that a partner whose requests never end keeps
 * nobody else out; and of those that stream, which hold thousands of lines in memory, a few.
 */
final class RequestsInHand {

    static final int MOST = 100;
    static final int MOST_STREAMS = 8;

    private final Semaphore all = new Semaphore(MOST);
    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    /** Whether one more may be served; then {@link #end} must follow. */
    boolean begin(boolean stream) {
        if (!all.tryAcquire()) {
            return false;
        }
        boolean isLet = !stream || streams.tryAcquire();
        if (!isLet) {
            all.release();
        }
        return isLet;
    }

    void end(boolean stream) {
        all.release();
        if (stream) {
            streams.release();
        }
    }
}
