package org.fuyuan.hub.message;

import java.util.List;
import java.util.UUID;

/**
 * What of a document could not be taken, for its sender to mend.
 *
 * @param documentId the hub's number for the document
 * @param source where it came in, e.g. the file's name
 * @param refused how many rows were not taken
 * @param rows the first 10,000 of them; row 0 speaks of the document as a whole
 */
public record RefusalReport(UUID documentId, String source, int refused, List<Row> rows) {

    public RefusalReport {
        rows = List.copyOf(rows);
    }

    /** One row that was not taken, with the row itself as the sender wrote it, numbers masked. */
    public record Row(int row, String code, String field, String found, String expected, String original) {}
}
