package org.fuyuan.hub.exchange;

import java.time.Instant;

/**
 * A queue of the broker, as the broker's own management tells.
 *
 * @param routing {@code ANYCAST}, each message to one queue of the address, or {@code MULTICAST}, each to every queue
 * @param waiting messages not yet handed to a consumer
 * @param delivering messages handed to a consumer that has not yet acknowledged them
 * @param added messages since the broker started or the queue was made
 * @param acknowledged messages taken for good, over the same time
 * @param oldestAt when the oldest message that waits was sent; null when none waits
 * @param pages of the address on disk; 0 while its messages fit into memory
 */
public record BrokerQueue(
        String name,
        String address,
        String routing,
        boolean paused,
        long waiting,
        long delivering,
        long consumers,
        long added,
        long acknowledged,
        Instant oldestAt,
        long pages) {

    /** Whether messages wait and nobody is there to take them. */
    public boolean abandoned() {
        return waiting > 0 && consumers == 0;
    }
}
