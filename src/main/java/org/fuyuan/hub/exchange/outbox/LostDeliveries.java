package org.fuyuan.hub.exchange.outbox;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.exchange.lane.Urgent;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds deliveries that wait in the book while their lane in the broker is empty: its journal was lost, or set back to an
 * older state. They go through the outbox again, in order, each to its partner alone. A lane takes each message once by
 * the book, so that one put back in error does nothing.
 */
class LostDeliveries {

    /** How long a delivery must have waited. */
    static final Duration QUIET = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(LostDeliveries.class);
    private static final int AT_ONCE = 5_000;

    private static final String PUT_BACK =
            """
            with lost as (
              select d.message_id, d.partner, d.type from exchange.delivery d
               where d.partner = ? and d.state = 'QUEUED'
                 and d.queued_at < clock_timestamp() - ? * interval '1 millisecond'
                 and not exists (
                   select from exchange.outbox o
                    where o.message_id = d.message_id and (o.replay_to is null or o.replay_to = d.partner))
               order by d.sequence limit ?)
            insert into exchange.outbox (sequence, message_id, replay_to, urgent)
            select nextval(pg_get_serial_sequence('exchange.message', 'sequence')), message_id, partner, type = any (?) from lost
            returning message_id
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PartnerRegister register;
    private final Ledger ledger;
    private final Duration quiet;

    LostDeliveries(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            PartnerRegister register,
            Ledger ledger,
            Duration quiet) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.register = register;
        this.ledger = ledger;
        this.quiet = quiet;
    }

    /** The lane is looked at before the book: what it held has been written into the book by the time it is empty. */
    void putBack(LaneSender lanes) throws JMSException {
        for (Partner partner : register.all()) {
            if (lanes.isEmpty(partner.id())) {
                putBack(partner.id());
            }
        }
    }

    private void putBack(String partner) {
        int count = AT_ONCE;
        while (count == AT_ONCE) {
            count = transaction.execute(status -> putSomeBack(partner));
        }
    }

    private int putSomeBack(String partner) {
        List<UUID> lost = jdbc.queryForList(PUT_BACK, UUID.class, partner, quiet.toMillis(), AT_ONCE, Urgent.types());
        if (!lost.isEmpty()) {
            LOG.warn("{}: {} messages are not in the broker any more and are sent to it again", partner, lost.size());
            ledger.appendAll(lost.stream()
                    .map(id -> new LedgerEntry(LedgerEvent.MESSAGE_REPLAYED, "hub", partner, id, "lost by the broker"))
                    .toList());
        }
        return lost.size();
    }
}
