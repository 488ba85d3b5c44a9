package org.fuyuan.hub.mapping;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.Refusal;

/** Turns one partner's documents of one message type into canonical items and back. Thread-safe. */
public interface Mapping {

    /** The key under which each row of {@link WrittenRows} carries its message's id, as a {@link UUID}. */
    String MESSAGE_ID = "messageId";

    /** Media type of the partner's document, with its charset where that matters, e.g. {@code text/csv;charset=GB18030}. */
    String contentType();

    /**
     * Reads a document item by item, in order, in bounded memory. A document that cannot be read at all throws
     * {@link org.fuyuan.hub.message.RefusedException}; an item that cannot be mapped is handed over refused and the rest goes on.
     */
    void read(InputStream document, Consumer<Item> items);

    /** As {@link #read} for rows of a table exchange. */
    void readRows(List<Map<String, Object>> rows, Consumer<Item> items);

    /** The rows or records of a flat document (CSV, fixed width) by column name, unmapped: for bulk imports. */
    void readFlat(InputStream document, Consumer<Map<String, String>> rows);

    /**
     * Writes messages as one document; those that cannot be mapped are left out and named. A folder whose document is one
     * item takes one message at a time. The same messages and batch id give the same bytes.
     */
    Written write(UUID batchId, List<Message> messages);

    /** As {@link #write}, for the lines that follow in a flat document already begun: without its header. */
    default Written writeMore(UUID batchId, List<Message> messages) {
        throw new UnsupportedOperationException(contentType() + " is written in one piece");
    }

    /** As {@link #write} for a table exchange. */
    WrittenRows writeRows(UUID batchId, List<Message> messages);

    /**
     * One item read: canonical JSON, or why not.
     *
     * @param number 1 for the first
     * @param payload canonical JSON, valid by its schema; null when refused
     * @param refusal null when mapped
     * @param original the item in the partner's terms, for the refusal report; numbers masked
     */
    record Item(int number, String payload, Refusal refusal, String original) {}

    /** A document, empty when no message could go into it, and the messages that could not. */
    record Written(byte[] document, Map<UUID, Refusal> refused) {}

    /** Rows by column, each with its message's id under {@link #MESSAGE_ID}, and the messages that could not become rows. */
    record WrittenRows(List<Map<String, Object>> rows, Map<UUID, Refusal> refused) {}
}
