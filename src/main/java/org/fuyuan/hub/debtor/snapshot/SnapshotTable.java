package org.fuyuan.hub.debtor.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.InboundDocument;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code debtor.snapshot}. */
final class SnapshotTable {

    private final JdbcTemplate jdbc;

    SnapshotTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void begin(InboundDocument document, String staging) {
        jdbc.update(
                """
                insert into debtor.snapshot (id, partner, source, received_at, staging, state)
                values (?, ?, ?, ?::timestamptz, ?, 'STAGING') on conflict (id) do nothing
                """,
                document.id(),
                document.partner(),
                document.source(),
                document.receivedAt().toString(),
                staging);
    }

    Optional<SnapshotRow> find(UUID id) {
        return jdbc.query("select * from debtor.snapshot where id = ?", SnapshotTable::row, id).stream()
                .findFirst();
    }

    /** As {@link #find}, locked until the transaction ends. */
    Optional<SnapshotRow> lock(UUID id) {
        return jdbc.query("select * from debtor.snapshot where id = ? for update", SnapshotTable::row, id).stream()
                .findFirst();
    }

    List<SnapshotRow> in(String state) {
        return jdbc.query(
                "select * from debtor.snapshot where state = ? order by received_at", SnapshotTable::row, state);
    }

    /** As {@link #in}, newest first. */
    List<SnapshotRow> latest(String state, int limit) {
        return jdbc.query(
                "select * from debtor.snapshot where state = ? order by received_at desc limit ?",
                SnapshotTable::row,
                state,
                limit);
    }

    void counted(UUID id, SnapshotReading.Counted counted, Instant asOf) {
        jdbc.update(
                "update debtor.snapshot set row_count = ?, refused = ?, as_of = ?::timestamptz where id = ?",
                counted.rows(),
                counted.refused(),
                asOf.toString(),
                id);
    }

    void compared(UUID id, Staging.Difference difference, int limit) {
        jdbc.update(
                """
                update debtor.snapshot set added = ?, changed = ?, removed = ?, in_effect = ?, share_limit = ? where id = ?
                """,
                difference.added(),
                difference.changed(),
                difference.removed(),
                difference.inEffect(),
                limit,
                id);
    }

    void moved(UUID id, String state) {
        jdbc.update(
                """
                update debtor.snapshot set state = ?, finished_at =
                    case when ? in ('APPLIED', 'REFUSED', 'REJECTED', 'LOST', 'OVERTAKEN') then clock_timestamp() end,
                    applied_at = case when ? = 'APPLIED' then coalesce(applied_at, clock_timestamp()) else applied_at end
                where id = ?
                """,
                state,
                state,
                state,
                id);
    }

    void decided(UUID id, String state, String actor, String reason) {
        jdbc.update(
                """
                update debtor.snapshot set state = ?, decided_by = ?, decided_at = clock_timestamp(), reason = ? where id = ?
                """,
                state,
                actor,
                reason,
                id);
    }

    void refusedMore(UUID id, long rows) {
        jdbc.update("update debtor.snapshot set refused = refused + ? where id = ?", rows, id);
    }

    /** Whether a snapshot that knows of later changes has been applied, be it taken again now. */
    boolean overtaken(SnapshotRow snapshot) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (select from debtor.snapshot where applied_at is not null and id <> ?
                    and received_at > ?::timestamptz)
                """,
                Boolean.class,
                snapshot.id(),
                snapshot.receivedAt().toString()));
    }

    private static SnapshotRow row(ResultSet row, int number) throws SQLException {
        return new SnapshotRow(
                row.getObject("id", UUID.class),
                row.getString("partner"),
                row.getString("source"),
                instant(row, "received_at"),
                row.getString("state"),
                instant(row, "as_of"),
                row.getLong("row_count"),
                row.getLong("refused"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("removed"),
                row.getLong("in_effect"),
                row.getString("decided_by"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
