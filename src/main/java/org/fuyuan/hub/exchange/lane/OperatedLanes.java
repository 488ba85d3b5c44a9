package org.fuyuan.hub.exchange.lane;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.fuyuan.hub.exchange.LaneStatus;
import org.fuyuan.hub.exchange.Lanes;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lanes read and handled through the database, so that an order given on one node is obeyed by all. */
class OperatedLanes implements Lanes {

    private static final String STATUS =
            """
            select p.partner, coalesce(l.paused, false) as paused, l.paused_by,
                   coalesce(l.consecutive_failures, 0) as failures, l.next_attempt_at, l.last_failure, l.last_failure_at,
                   l.last_sent_at, l.last_receipt_at,
                   (select count(*) from exchange.delivery d
                     where d.partner = p.partner and d.state = 'QUEUED') as queued,
                   (select d.queued_at from exchange.delivery d
                     where d.partner = p.partner and d.state = 'QUEUED' order by d.sequence limit 1) as oldest_queued_at,
                   case when p.receipts then (
                     select min(o.sent_at) from unnest(array['SENT', 'TECHNICAL', 'ACCEPTED']) s (state)
                       cross join lateral (select d.sent_at from exchange.delivery d
                         where d.partner = p.partner and d.state = s.state
                           and d.state in ('QUEUED', 'SENT', 'TECHNICAL', 'ACCEPTED')
                         order by d.sequence limit 1) o) end as oldest_unacknowledged_at,
                   (select count(*) from exchange.delivery d
                     where d.partner = p.partner and d.state in ('DEAD', 'REFUSED')) as dead_letters
              from unnest(?::text[], ?::boolean[]) as p (partner, receipts)
              left join exchange.lane l on l.partner = p.partner
             order by p.partner
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PartnerRegister register;
    private final LaneStates states;
    private final Ledger ledger;

    OperatedLanes(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            PartnerRegister register,
            LaneStates states,
            Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.register = register;
        this.states = states;
        this.ledger = ledger;
    }

    @Override
    public List<LaneStatus> all() {
        return read(register.all());
    }

    @Override
    public LaneStatus of(String partnerId) {
        return read(List.of(register.get(partnerId))).get(0);
    }

    @Override
    public void pause(String partnerId, String actor) {
        act(
                partnerId,
                actor,
                "lane paused",
                "update exchange.lane set paused = true, paused_by = ? where partner = ?",
                actor);
    }

    @Override
    public void resume(String partnerId, String actor) {
        act(
                partnerId,
                actor,
                "lane resumed",
                "update exchange.lane set paused = false, paused_by = null, next_attempt_at = null where partner = ?");
    }

    @Override
    public void retryNow(String partnerId, String actor) {
        act(
                partnerId,
                actor,
                "lane tried again at once",
                "update exchange.lane set next_attempt_at = null where partner = ?");
    }

    private void act(String partnerId, String actor, String what, String sql, String... values) {
        String partner = register.get(partnerId).id();
        transaction.executeWithoutResult(status -> {
            states.open(partner);
            jdbc.sql(sql).params((Object[]) values).param(partner).update();
            ledger.append(new LedgerEntry(LedgerEvent.ADMINISTRATIVE_ACT, actor, partner, null, what));
        });
    }

    private List<LaneStatus> read(Collection<Partner> partners) {
        return jdbc.sql(STATUS)
                .param(partners.stream().map(Partner::id).toArray(String[]::new))
                .param(partners.stream().map(Partner::receipts).toArray(Boolean[]::new))
                .query(OperatedLanes::status)
                .list();
    }

    private static LaneStatus status(ResultSet row, int number) throws SQLException {
        return new LaneStatus(
                row.getString("partner"),
                row.getBoolean("paused"),
                row.getString("paused_by"),
                row.getInt("failures"),
                instant(row, "next_attempt_at"),
                row.getString("last_failure"),
                instant(row, "last_failure_at"),
                row.getLong("queued"),
                instant(row, "oldest_queued_at"),
                instant(row, "oldest_unacknowledged_at"),
                instant(row, "last_sent_at"),
                instant(row, "last_receipt_at"),
                row.getLong("dead_letters"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
