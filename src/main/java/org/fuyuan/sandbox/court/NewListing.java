package org.fuyuan.sandbox.court;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** New entries, written to the case system and the answer sheet together, in one batch. */
final class NewListing implements AutoCloseable {

    private final PreparedStatement record;
    private final PreparedStatement truth;

    NewListing(Connection connection) throws SQLException {
        record = connection.prepareStatement("insert into %s (%s) values (%s)"
                .formatted(
                        CourtTables.RECORD,
                        String.join(", ", CourtRow.COLUMNS),
                        String.join(", ", Collections.nCopies(CourtRow.COLUMNS.size(), "?"))));
        truth = connection.prepareStatement(
                """
                insert into sandbox.truth (entry_id, list, name, certificate_number, amount_in_cents, refusal)
                values (?, ?, ?, ?, ?, ?)""");
    }

    void add(CourtRecord made) throws SQLException {
        List<String> values = made.row().values();
        for (int i = 0; i < values.size(); i++) {
            record.setString(i + 1, values.get(i));
        }
        record.addBatch();
        Truth meant = made.truth();
        truth.setString(1, meant.entryId());
        truth.setString(2, meant.list());
        truth.setString(3, meant.name());
        truth.setString(4, meant.certificateNumber());
        truth.setLong(5, meant.amountInCents());
        truth.setString(6, meant.refusal());
        truth.addBatch();
    }

    @Override
    public void close() throws SQLException {
        try (record;
                truth) {
            record.executeBatch();
            truth.executeBatch();
        }
    }
}
