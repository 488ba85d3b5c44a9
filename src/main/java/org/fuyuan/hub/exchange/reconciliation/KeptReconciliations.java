package org.fuyuan.hub.exchange.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.Difference;
import org.fuyuan.hub.exchange.Reconciliation;
import org.fuyuan.hub.exchange.Reconciliation.State;
import org.fuyuan.hub.exchange.Reconciliation.Sums;
import org.fuyuan.hub.exchange.Reconciliations;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reconciliations as PostgreSQL keeps them. */
@Component
class KeptReconciliations implements Reconciliations {

    private static final String SELECT =
            """
            select r.*,
                   (select count(*) from exchange.difference d where d.reconciliation_id = r.id) as differences,
                   r.state in ('ASKED', 'DETAIL_ASKED') and exists (
                       select from exchange.statement_request q
                       where q.reconciliation_id = r.id and q.answered_at is null
                         and q.asked_at < clock_timestamp() - ? * interval '1 second') as overdue
            from exchange.reconciliation r
            where r.partner = ? order by r.requested_at desc limit ?
            """;

    private final JdbcTemplate jdbc;
    private final ReconciliationBook book;
    private final Asking asking;
    private final PartnerRegister register;
    private final Ledger ledger;
    private final ReconciliationSettings settings;

    KeptReconciliations(
            JdbcTemplate jdbc,
            ReconciliationBook book,
            Asking asking,
            PartnerRegister register,
            Ledger ledger,
            ReconciliationSettings settings) {
        this.jdbc = jdbc;
        this.book = book;
        this.asking = asking;
        this.register = register;
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    @Transactional
    public UUID start(String partnerId, String actor) {
        register.mayNotReceive(partnerId, MessageType.STATEMENT_REQUEST).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        UUID id = MessageIds.next();
        book.begin(id, partnerId, actor);
        asking.sums(id, partnerId);
        ledger.append(new LedgerEntry(
                LedgerEvent.ADMINISTRATIVE_ACT, actor, partnerId, null, "reconciliation " + id + " begun"));
        return id;
    }

    @Override
    public Optional<Reconciliation> latest(String partnerId) {
        return recent(partnerId, 1).stream().findFirst();
    }

    @Override
    public List<Reconciliation> recent(String partnerId, int limit) {
        return jdbc.query(
                SELECT, (row, n) -> reconciliation(row), settings.overdueAfter().toSeconds(), partnerId, limit);
    }

    @Override
    public List<Difference> differences(UUID reconciliationId, String after, int limit) {
        return jdbc.query(
                """
                select subject, kind, ours, theirs, repaired_by from exchange.difference
                where reconciliation_id = ? and subject > ? order by subject limit ?
                """,
                (row, n) -> new Difference(
                        row.getString(1),
                        Difference.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class)),
                reconciliationId,
                after,
                limit);
    }

    private static Reconciliation reconciliation(ResultSet row) throws SQLException {
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Reconciliation(
                row.getObject("id", UUID.class),
                row.getString("partner"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                State.valueOf(row.getString("state")),
                answeredAt == null ? null : answeredAt.toInstant(),
                sums(row, "our"),
                sums(row, "their"),
                row.getLong("in_flight"),
                row.getLong("differences"),
                row.getBoolean("overdue"));
    }

    private static Sums sums(ResultSet row, String whose) throws SQLException {
        String digest = row.getString(whose + "_digest");
        return digest == null
                ? null
                : new Sums(row.getLong(whose + "_count"), row.getBigDecimal(whose + "_sum"), digest);
    }
}
