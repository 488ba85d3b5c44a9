package org.fuyuan.hub.debtor.snapshot;

import org.fuyuan.hub.debtor.record.CourtStatement;
import org.fuyuan.hub.exchange.CanonicalJson;

/**
 * One row of a snapshot on its way into staging.
 *
 * @param statement null for a row that was refused but names its record, so that the record is not missed
 */
record StagedRow(int number, String entryId, CourtStatement statement) {

    /** Appends the row in the text form of COPY. */
    void copyTo(StringBuilder out) {
        out.append(number).append('\t');
        escape(entryId, out);
        if (statement == null) {
            out.append("\t\\N\t\\N\t\\N\t\\N\n");
            return;
        }
        out.append('\t').append(statement.hash());
        out.append('\t').append(statement.updatedAt());
        out.append('\t').append(statement.state()).append('\t');
        escape(CanonicalJson.write(statement), out);
        out.append('\n');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }
}
