package org.fuyuan.hub.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What of a document could not be taken, for its sender to mend.
 *
 * @param documentId the hub's number for the document
 * @param type what it was sent as
 * @param source where it came in, e.g. the file's name
 * @param refused the first 10,000 items that were not taken; item 0 speaks of the document as a whole
 */
public record RefusalReport(UUID documentId, String type, String source, Instant receivedAt, List<Refused> refused) {

    public RefusalReport {
        refused = List.copyOf(refused);
    }

    /** One item that was not taken, with the item itself as the sender wrote it, numbers masked. */
    public record Refused(int item, String code, String field, String found, String expected, String original) {}
}
