package org.fuyuan.hub.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures of the traffic with every partner, read from the database and kept for seconds. */
@Component
class Traffic {

    private final JdbcClient jdbc;
    private final String[] partners;
    private final Freshened<Map<String, LaneFigures>> lanes;
    private final Freshened<Map<String, Totals>> totals;

    Traffic(JdbcClient jdbc, PartnerRegister register) {
        this.jdbc = jdbc;
        this.partners = register.all().stream().map(partner -> partner.id()).toArray(String[]::new);
        this.lanes = new Freshened<>(Duration.ofSeconds(1), this::readLanes);
        this.totals = new Freshened<>(Duration.ofSeconds(5), this::readTotals);
    }

    LaneFigures lane(String partner) {
        return lanes.get().get(partner);
    }

    Totals totals(String partner) {
        return totals.get().getOrDefault(partner, Totals.NONE);
    }

    private Map<String, LaneFigures> readLanes() {
        return jdbc
                .sql(
                        """
                with open as (
                    select partner,
                           count(*) filter (where state = 'QUEUED') as queued,
                           min(queued_at) filter (where state = 'QUEUED') as oldest_queued_at,
                           count(*) filter (where state <> 'QUEUED') as unacknowledged,
                           min(sent_at) filter (where state <> 'QUEUED') as oldest_unacknowledged_at
                    from exchange.delivery
                    where state in ('QUEUED', 'SENT', 'TECHNICAL', 'ACCEPTED')
                    group by partner),
                aside as (
                    select partner, count(*) as set_aside
                    from exchange.delivery where state in ('DEAD', 'REFUSED') group by partner)
                select p.partner, coalesce(queued, 0) as queued, oldest_queued_at,
                       coalesce(unacknowledged, 0) as unacknowledged, oldest_unacknowledged_at,
                       coalesce(set_aside, 0) as set_aside, coalesce(paused, false) as paused, paused_by,
                       coalesce(consecutive_failures, 0) as failures, next_attempt_at, last_failure, last_failure_at,
                       last_sent_at, last_receipt_at, clock_timestamp() as read_at
                from unnest(?::text[]) as p (partner)
                left join open using (partner)
                left join aside using (partner)
                left join exchange.lane using (partner)""")
                .param(partners)
                .query(Traffic::lane)
                .list()
                .stream()
                .collect(Collectors.toMap(LaneFigures::partner, Function.identity()));
    }

    private Map<String, Totals> readTotals() {
        return jdbc
                .sql(
                        """
                with sent as (
                    select partner, count(*) as sent, sum(greatest(attempts - 1, 0)) as retries
                    from exchange.delivery where sent_at is not null group by partner),
                received as (
                    select partner, count(*) as documents, sum(items) as items
                    from exchange.inbox group by partner)
                select partner, coalesce(sent, 0) as sent, coalesce(retries, 0) as retries,
                       coalesce(documents, 0) as documents, coalesce(items, 0) as items
                from sent full join received using (partner)""")
                .query((row, number) -> Map.entry(
                        row.getString("partner"),
                        new Totals(
                                row.getLong("sent"),
                                row.getLong("retries"),
                                row.getLong("documents"),
                                row.getLong("items"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static LaneFigures lane(ResultSet row, int number) throws SQLException {
        return new LaneFigures(
                row.getString("partner"),
                row.getLong("queued"),
                instant(row, "oldest_queued_at"),
                row.getLong("unacknowledged"),
                instant(row, "oldest_unacknowledged_at"),
                row.getLong("set_aside"),
                row.getBoolean("paused"),
                row.getString("paused_by"),
                row.getInt("failures"),
                instant(row, "next_attempt_at"),
                row.getString("last_failure"),
                instant(row, "last_failure_at"),
                instant(row, "last_sent_at"),
                instant(row, "last_receipt_at"),
                instant(row, "read_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** What has passed since the beginning. */
    record Totals(long sent, long retries, long documents, long items) {

        static final Totals NONE = new Totals(0, 0, 0, 0);
    }
}
