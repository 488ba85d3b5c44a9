package org.fuyuan.hub.exchange;

import java.util.Comparator;

/**
 * A place in the feed of published messages: behind everything of older transactions, and behind what the transaction itself
 * published up to a number.
 *
 * @param tx PostgreSQL's 64-bit number of a transaction
 * @param sequence the number of a message published by it; 0 before the first
 */
public record FeedPosition(long tx, long sequence) implements Comparable<FeedPosition> {

    /** Before everything. */
    public static final FeedPosition START = new FeedPosition(0, 0);

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::tx).thenComparingLong(FeedPosition::sequence);

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }
}
