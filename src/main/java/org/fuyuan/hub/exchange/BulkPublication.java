package org.fuyuan.hub.exchange;

/**
 * Makes room for a capability that publishes a whole list at once. While one is under way on any node, the relay rests between
 * the full batches of a backlog, so that the list is written first and travels then; a backlog of less than a batch travels at
 * once, as ever.
 */
public interface BulkPublication {

    /** Under way until closed; a node that dies ends it. */
    Underway begin();

    /** A bulk publication that has begun. */
    interface Underway extends AutoCloseable {
        @Override
        void close();
    }
}
