package org.fuyuan.hub.exchange.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.FedMessage;
import org.fuyuan.hub.exchange.FeedMoment;
import org.fuyuan.hub.exchange.FeedPosition;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads {@code exchange.message} by (tx, sequence). */
class TableFeed implements PublishedFeed {

    private static final String AFTER =
            """
            select m.tx::text as tx, m.sequence, m.id, m.type, m.sender, m.subject, m.subject_version, m.occurred_at, m.payload,
                   exists (select from exchange.message newer
                            where newer.subject = m.subject and newer.sequence > m.sequence and newer.tx < m.tx
                              and newer.type = m.type and newer.recipient is null) as superseded
              from exchange.message m
             where m.type = ? and m.recipient is null and (m.tx, m.sequence) > (?::xid8, ?)
               and m.tx < pg_snapshot_xmin(pg_current_snapshot())
             order by m.tx, m.sequence limit ?
            """;
    private static final String WAITING =
            """
            select (extract(epoch from clock_timestamp() - occurred_at) * 1000000)::bigint from exchange.message
             where type = ? and recipient is null and (tx, sequence) > (?::xid8, ?)
             order by tx, sequence limit 1
            """;
    private static final String MOMENT =
            """
            select settled.tx::text as tx, furthest.tx::text as furthest_tx, furthest.sequence as furthest_sequence,
                   (select count(*) from exchange.message m
                     where m.type = asked.type and m.recipient is null and m.tx < settled.tx) as given,
                   (select m.occurred_at from exchange.message m
                     where m.type = asked.type and m.recipient is null and m.tx < settled.tx
                     order by m.tx desc, m.sequence desc limit 1) as last_at
              from (select pg_snapshot_xmin(pg_current_snapshot()) as tx) settled
             cross join (select ?::text as type) asked
              left join lateral (select m.tx, m.sequence from exchange.message m
                     where m.type = asked.type and m.recipient is null and m.tx >= settled.tx
                     order by m.tx desc, m.sequence desc limit 1) furthest on true
            """;
    private static final String HISTORY =
            """
            select system_identifier || '/' || timeline_id || '/' ||
                   (select oid from pg_database where datname = current_database())
              from pg_control_system(), pg_control_checkpoint()
            """;

    private final JdbcClient jdbc;
    private final FeedBell bell;

    TableFeed(JdbcClient jdbc, FeedBell bell) {
        this.jdbc = jdbc;
        this.bell = bell;
    }

    @Override
    public List<FedMessage> after(FeedPosition position, MessageType type, int most) {
        return jdbc.sql(AFTER)
                .params(type.toString(), Long.toString(position.tx()), position.sequence(), most)
                .query((row, number) -> message(row, type))
                .list();
    }

    @Override
    public Optional<Duration> waiting(FeedPosition position, MessageType type) {
        return jdbc.sql(WAITING)
                .params(type.toString(), Long.toString(position.tx()), position.sequence())
                .query(Long.class)
                .optional()
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }

    @Override
    public FeedMoment moment(MessageType type) {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        if (isolation == null || isolation < TransactionDefinition.ISOLATION_REPEATABLE_READ) {
            throw new IllegalTransactionStateException(
                    "where the feed stands is told to a transaction that repeats its reads");
        }
        return jdbc.sql(MOMENT)
                .param(type.toString())
                .query((row, number) -> moment(row))
                .single();
    }

    private static FeedMoment moment(ResultSet row) throws SQLException {
        FeedPosition position = new FeedPosition(Long.parseLong(row.getString("tx")), 0);
        String furthest = row.getString("furthest_tx");
        return new FeedMoment(
                position,
                furthest == null
                        ? position
                        : new FeedPosition(Long.parseLong(furthest), row.getLong("furthest_sequence")),
                row.getLong("given"),
                row.getObject("last_at") == null ? Instant.EPOCH : instant(row, "last_at"));
    }

    @Override
    public String history() {
        return jdbc.sql(HISTORY).query(String.class).single();
    }

    @Override
    public Subscription onPublished(Runnable called) {
        return bell.onPublished(called);
    }

    private static FedMessage message(ResultSet row, MessageType type) throws SQLException {
        return new FedMessage(
                new FeedPosition(Long.parseLong(row.getString("tx")), row.getLong("sequence")),
                new Message(
                        row.getObject("id", UUID.class),
                        type,
                        row.getString("sender"),
                        row.getString("subject"),
                        row.getLong("subject_version"),
                        instant(row, "occurred_at"),
                        row.getString("payload")),
                row.getBoolean("superseded"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
