package org.fuyuan.hub.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fuyuan.hub.message.MessageType;

/**
 * What has been published to everybody, for those inside the hub who keep in memory what it says. The order is that of
 * (transaction, number) and the same for every reader; only transactions older than every one still running are given, so a
 * message whose transaction commits late is never passed over. A transaction may begin before another and publish a newer state of
 * the same subject after it: the older state then comes later, marked as superseded.
 */
public interface PublishedFeed {

    /** What follows the position, in order, at most so many; empty when nothing more has settled. */
    List<FedMessage> after(FeedPosition position, MessageType type, int most);

    /** How long ago the oldest message behind the position was published, settled or not; empty when there is none. */
    Optional<Duration> waiting(FeedPosition position, MessageType type);

    /**
     * Where the feed stands in the caller's transaction, so that what else it reads can be followed from there. It may see
     * more than lies before that position; what lies between the position and the furthest message
     * it sees then comes to it a second time.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException unless the transaction repeats its reads
     */
    FeedMoment moment(MessageType type);

    /** Which history the positions belong to: another after another database was put in, or a stand-by took over. */
    String history();

    /** Calls back whenever something may have been published, from a thread of the feed; closing ends it. */
    Subscription onPublished(Runnable called);

    /** Ends the calls. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
