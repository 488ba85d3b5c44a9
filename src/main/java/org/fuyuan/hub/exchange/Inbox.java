package org.fuyuan.hub.exchange;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.message.Refusal;

/**
 * The way in. A document is kept before it is applied, so that it can be applied after a crash and shown after a refusal. The same
 * document sent again gets its first answer again and has no further effect.
 */
public interface Inbox {

    /** Takes a document in; throws only when it could not be kept, and then it must be sent again. */
    InboxAnswer receive(Arrival arrival, InputStream body);

    /** Keeps on record, without a body, that something came which is no document; throws only when it could not be kept. */
    InboxAnswer refuse(Arrival arrival, Refusal refusal);

    /** As {@link #receive} for rows of a table exchange. */
    InboxAnswer receiveRows(Arrival arrival, List<Map<String, Object>> rows);

    /** Documents of a partner refused whole or in part, newest first. */
    List<ReceivedDocument> refused(String partnerId, int from, int limit);

    /** How many there are of {@link #refused}. */
    long countRefused(String partnerId);

    /** Documents of every partner the hub itself has failed on and goes on trying, oldest first. */
    List<ReceivedDocument> stuck(int limit);

    Optional<ReceivedDocument> find(UUID documentId);

    /** Items of a document that were not applied, in order. */
    List<RefusedItem> refusedItems(UUID documentId, int limit);

    /**
     * Takes a refused document in again as it is, after a code table, the register or the business behind it was mended.
     *
     * @throws java.util.NoSuchElementException when there is no such refused document whose body was kept
     */
    InboxAnswer replay(UUID documentId, String actor);
}
