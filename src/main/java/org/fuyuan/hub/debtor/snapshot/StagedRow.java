package org.fuyuan.hub.debtor.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fuyuan.hub.debtor.record.CourtStatement;
import org.fuyuan.hub.debtor.record.EntryState;
import org.fuyuan.hub.debtor.record.Finding;
import org.fuyuan.hub.debtor.record.WrittenEntry;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.storage.BinaryCopy;

/**
 * One row of a snapshot on its way through staging.
 *
 * @param statement null for a row that was refused but names its record, so that the record is not missed
 */
record StagedRow(int number, String entryId, CourtStatement statement) {

    static final String COLUMNS =
            """
            row_number integer not null, entry_id text not null, hash uuid, updated_at timestamptz, state text,
            minor boolean, reason text, article text, entry text, findings text
            """;
    private static final String NO_FINDINGS = "[]";

    static BinaryCopy<StagedRow> into(String table) {
        return BinaryCopy.<StagedRow>into(table)
                .integer("row_number", StagedRow::number)
                .text("entry_id", StagedRow::entryId)
                .uuid("hash", told(CourtStatement::hash))
                .instant("updated_at", told(CourtStatement::updatedAt))
                .text("state", told(CourtStatement::state))
                .flag("minor", told(CourtStatement::minor))
                .text("reason", told(CourtStatement::reason))
                .text("article", told(CourtStatement::article))
                .text("entry", told(statement -> statement.written().json()))
                .text("findings", told(statement -> written(statement.findings())));
    }

    private static <V> Function<StagedRow, V> told(Function<CourtStatement, V> value) {
        return row -> row.statement() == null ? null : value.apply(row.statement());
    }

    private static String written(List<Finding> findings) {
        return findings.isEmpty() ? NO_FINDINGS : CanonicalJson.write(findings);
    }

    /** A staged row as the database gave it, to be read by whoever applies it. */
    record Raw(
            int number,
            UUID hash,
            Instant updatedAt,
            EntryState state,
            boolean minor,
            String reason,
            String article,
            String entry,
            String findings) {

        static Raw from(ResultSet row) throws SQLException {
            return new Raw(
                    row.getInt("row_number"),
                    row.getObject("hash", UUID.class),
                    row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                    EntryState.valueOf(row.getString("state")),
                    row.getBoolean("minor"),
                    row.getString("reason"),
                    row.getString("article"),
                    row.getString("entry"),
                    row.getString("findings"));
        }

        CourtStatement statement() {
            List<Finding> found =
                    findings.equals(NO_FINDINGS) ? List.of() : List.of(CanonicalJson.read(findings, Finding[].class));
            return new CourtStatement(state, WrittenEntry.read(entry), minor, reason, article, updatedAt, hash, found);
        }
    }
}
