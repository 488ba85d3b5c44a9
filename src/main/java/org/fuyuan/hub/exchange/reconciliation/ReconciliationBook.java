package org.fuyuan.hub.exchange.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.Reconciliation.State;
import org.fuyuan.hub.exchange.Reconciliation.Sums;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps where each comparison stands. */
@Component
class ReconciliationBook {

    private static final String LAPSE =
            """
            with lapsed as (
                update exchange.reconciliation set state = 'LAPSED', answered_at = clock_timestamp()
                where partner = ? and state in ('ASKED', 'DETAIL_ASKED')
                returning id)
            update exchange.delivery d set state = 'SUPERSEDED'
            from exchange.statement_request q join lapsed on lapsed.id = q.reconciliation_id
            where q.answered_at is null and d.message_id = q.message_id and d.state in ('QUEUED', 'SENT', 'DEAD')
            """;
    private static final String BEGIN =
            """
            insert into exchange.reconciliation (id, partner, requested_by, up_to)
            select ?, ?, ?, coalesce(max(sequence), 0) from exchange.message
            """;
    private static final String ASKED =
            """
            select q.id, q.reconciliation_id, q.message_id, r.partner, q.buckets,
                   q.answered_at is null and r.state in ('ASKED', 'DETAIL_ASKED') as open, r.requested_at, r.up_to
            from exchange.statement_request q join exchange.reconciliation r on r.id = q.reconciliation_id
            where q.id = ? and r.partner = ?
            for update
            """;
    private static final String ANSWERED =
            """
            with answered as (
                update exchange.statement_request set answered_at = clock_timestamp()
                where id = ? and answered_at is null
                returning message_id)
            update exchange.delivery d
            set state = 'RECONCILED', sent_at = coalesce(sent_at, clock_timestamp()),
                acknowledged_at = coalesce(acknowledged_at, clock_timestamp()), done_at = clock_timestamp()
            from answered where d.message_id = answered.message_id
            """;

    private final JdbcTemplate jdbc;

    ReconciliationBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, String partner, String actor) {
        jdbc.update(LAPSE, partner);
        jdbc.update(BEGIN, id, partner, actor);
    }

    /** The request as sent to this partner, locked, so that one answer at a time is worked on. */
    Optional<AskedStatement> asked(UUID request, String partner) {
        return jdbc.query(ASKED, (row, n) -> asked(row), request, partner).stream()
                .findFirst();
    }

    void answered(AskedStatement asked) {
        jdbc.update(ANSWERED, asked.id());
    }

    void compared(UUID id, Sums ours, Sums theirs, long inFlight) {
        jdbc.update(
                """
                update exchange.reconciliation
                set our_count = ?, our_sum = ?, our_digest = ?, their_count = ?, their_sum = ?, their_digest = ?,
                    in_flight = ?
                where id = ?
                """,
                ours.count(),
                ours.sumInCents(),
                ours.digest(),
                theirs.count(),
                theirs.sumInCents(),
                theirs.digest(),
                inFlight,
                id);
    }

    void detailAsked(UUID id) {
        jdbc.update("update exchange.reconciliation set state = 'DETAIL_ASKED' where id = ?", id);
    }

    boolean awaitsMore(UUID id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (select from exchange.statement_request where reconciliation_id = ? and answered_at is null)
                """,
                Boolean.class,
                id));
    }

    void close(UUID id, State state) {
        jdbc.update(
                "update exchange.reconciliation set state = ?, answered_at = clock_timestamp() where id = ?",
                state.name(),
                id);
    }

    private static AskedStatement asked(ResultSet row) throws SQLException {
        return new AskedStatement(
                row.getObject("id", UUID.class),
                row.getObject("reconciliation_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getString("partner"),
                List.copyOf(Arrays.asList((Integer[]) row.getArray("buckets").getArray())),
                row.getBoolean("open"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getLong("up_to"));
    }
}
