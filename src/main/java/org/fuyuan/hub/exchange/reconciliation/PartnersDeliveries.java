package org.fuyuan.hub.exchange.reconciliation;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Set;
import org.fuyuan.hub.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is on its way to a partner and cannot be compared yet, and what a comparison has proved to be in effect there. */
@Component
class PartnersDeliveries {

    private static final String IN_FLIGHT =
            """
            select subject from exchange.delivery
            where partner = ? and type = ?
              and (state = 'QUEUED' or (state in ('SENT', 'TECHNICAL', 'ACCEPTED') and sent_at >= ?))
            union
            select subject from exchange.delivery where partner = ? and type = ? and state = 'DONE' and done_at >= ?
            union
            select m.subject from exchange.outbox o join exchange.message m on m.id = o.message_id
            where m.type = ? and (m.recipient is null or m.recipient = ?)
            """;
    private static final String PROVED =
            """
            update exchange.delivery d
            set state = 'RECONCILED', acknowledged_at = coalesce(acknowledged_at, clock_timestamp()),
                done_at = coalesce(done_at, clock_timestamp()), reason = null
            where d.partner = ? and d.type = ? and d.sequence <= ?
              and (d.state = 'DONE' or (d.state in ('SENT', 'TECHNICAL', 'ACCEPTED') and d.sent_at < ?))
            """;
    private static final String BUT_WHAT_DIFFERED =
            """
              and not (d.state = 'DONE' and d.done_at >= ?)
              and not exists (
                  select from exchange.difference f where f.reconciliation_id = ? and f.subject = d.subject)
              and not exists (
                  select from exchange.delivery o
                  where o.partner = d.partner and o.subject = d.subject and o.type = d.type and o.state = 'QUEUED')
            """;
    private static final String LIST_CHANGE = MessageType.LIST_CHANGE.toString();

    private final JdbcTemplate jdbc;
    private final ReconciliationSettings settings;

    PartnersDeliveries(JdbcTemplate jdbc, ReconciliationSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Entries on their way to the partner, or in effect there only since it was asked. */
    Set<String> inFlight(AskedStatement asked) {
        return new HashSet<>(jdbc.queryForList(
                IN_FLIGHT,
                String.class,
                asked.partner(),
                LIST_CHANGE,
                settled(asked),
                asked.partner(),
                LIST_CHANGE,
                Timestamp.from(asked.requestedAt()),
                LIST_CHANGE,
                asked.partner()));
    }

    /** The lists are equal: everything delivered up to the request is in effect, receipt or no receipt. */
    int reconcileAll(AskedStatement asked) {
        return jdbc.update(PROVED, asked.partner(), LIST_CHANGE, asked.upTo(), settled(asked));
    }

    /** The lists differ: what was compared and found equal is in effect. */
    int reconcileRest(AskedStatement asked) {
        return jdbc.update(
                PROVED + BUT_WHAT_DIFFERED,
                asked.partner(),
                LIST_CHANGE,
                asked.upTo(),
                settled(asked),
                Timestamp.from(asked.requestedAt()),
                asked.reconciliationId());
    }

    private Timestamp settled(AskedStatement asked) {
        return Timestamp.from(asked.requestedAt().minus(settings.inFlightFor()));
    }
}
