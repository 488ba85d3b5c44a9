package org.fuyuan.hub.exchange.lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The book of what became of each message at each partner. It, not the broker, says whether a message still has to go. */
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;

    Deliveries(JdbcTemplate jdbc, TransactionTemplate transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /**
     * Of messages taken from the lane, those that still have to go, with their payloads and in the order they were published: the
     * broker may hand out later ones first when a lane passes from one node to another. Those that went before a crash are dropped,
     * those overtaken by a newer state of their subject are closed.
     */
    List<Waiting> standing(String partner, List<Message> received) {
        Map<UUID, Message> taken = new HashMap<>();
        received.forEach(message -> taken.put(message.id(), message));
        Map<UUID, Standing> book = new LinkedHashMap<>();
        jdbc.query(
                STANDING,
                row -> {
                    Standing standing = Standing.of(row);
                    book.put(standing.id(), standing);
                },
                partner,
                ids(received));
        List<Waiting> waiting = new ArrayList<>();
        for (Standing standing : book.values()) {
            if (standing.mustGo()) {
                waiting.add(new Waiting(standing.complete(taken.get(standing.id())), standing.attempts()));
            }
        }
        close(partner, book);
        return waiting;
    }

    private void close(String partner, Map<UUID, Standing> book) {
        List<UUID> overtaken = book.values().stream()
                .filter(Standing::overtaken)
                .map(Standing::id)
                .toList();
        List<UUID> unrecorded = book.values().stream()
                .filter(Standing::unrecorded)
                .map(Standing::id)
                .toList();
        if (overtaken.isEmpty() && unrecorded.isEmpty()) {
            return;
        }
        LOG.info(
                "{}: {} messages overtaken, {} sent before and not yet recorded",
                partner,
                overtaken.size(),
                unrecorded.size());
        transaction.executeWithoutResult(status -> {
            List<UUID> closed = jdbc.queryForList(SUPERSEDE_THESE, UUID.class, partner, strings(overtaken));
            record(LedgerEvent.MESSAGE_SUPERSEDED, partner, closed, "a newer state has been sent");
            List<UUID> sent = jdbc.queryForList(
                    SENT,
                    UUID.class,
                    partner,
                    strings(unrecorded),
                    MessageIds.next().toString());
            record(LedgerEvent.MESSAGE_SENT, partner, sent, "recorded after an interruption");
        });
    }

    /** The partner has it: never lowers what a fast receipt has already raised. */
    void sent(Transmission transmission) {
        String partner = transmission.partner();
        List<Message> messages = transmission.messages();
        String batch = transmission.batchId().toString();
        transaction.executeWithoutResult(status -> {
            List<UUID> sent = jdbc.queryForList(SENT, UUID.class, partner, ids(messages), batch);
            record(LedgerEvent.MESSAGE_SENT, partner, sent, "batch " + batch);
            List<UUID> overtaken = jdbc.queryForList(SUPERSEDE_OLDER, UUID.class, partner, strings(sent));
            record(LedgerEvent.MESSAGE_SUPERSEDED, partner, overtaken, "a newer state has been sent");
            jdbc.update(LANE_RUNS, partner);
        });
    }

    /** The mapping cannot write these for the partner: dead letters at once. */
    public void refusedByMapping(String partner, Map<UUID, Refusal> refused) {
        if (refused.isEmpty()) {
            return;
        }
        String[] reasons = refused.values().stream().map(CanonicalJson::write).toArray(String[]::new);
        transaction.executeWithoutResult(status -> {
            List<UUID> dead =
                    jdbc.queryForList(REFUSED, UUID.class, strings(List.copyOf(refused.keySet())), reasons, partner);
            ledger.appendAll(dead.stream()
                    .map(id -> new LedgerEntry(
                            LedgerEvent.MESSAGE_DEAD_LETTERED,
                            "hub",
                            partner,
                            id,
                            refused.get(id).code()))
                    .toList());
        });
    }

    /** Counts one failure of this message's own; true when it is thereby, or already, out of the lane. */
    boolean faulted(String partner, Message message, Failure fault, int attempts) {
        String reason = CanonicalJson.write(new Refusal(fault.code(), "", fault.text(), "a message the partner takes"));
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<String> state = jdbc.queryForList(
                    FAULTED,
                    String.class,
                    reason,
                    attempts,
                    partner,
                    message.id().toString());
            if (state.contains("DEAD")) {
                record(LedgerEvent.MESSAGE_DEAD_LETTERED, partner, List.of(message.id()), fault.code());
            }
            return !state.contains("QUEUED");
        }));
    }

    private void record(LedgerEvent event, String partner, List<UUID> messages, String detail) {
        if (!messages.isEmpty()) {
            ledger.appendAll(messages.stream()
                    .map(id -> new LedgerEntry(event, "hub", partner, id, detail))
                    .toList());
        }
    }

    private static String[] ids(List<Message> messages) {
        return messages.stream().map(message -> message.id().toString()).toArray(String[]::new);
    }

    private static String[] strings(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static final String STANDING =
            """
            select d.message_id, d.state, d.attempts, d.batch_id is null as unrecorded,
                   (select m.payload from exchange.message m
                     where m.id = d.message_id and octet_length(m.payload) > %d) as payload,
                   d.state = 'QUEUED' and exists (
                     select 1 from exchange.delivery n
                      where n.partner = d.partner and n.subject = d.subject and n.type = d.type
                        and n.subject_version > d.subject_version
                        and n.state in ('SENT', 'TECHNICAL', 'ACCEPTED', 'DONE', 'RECONCILED', 'REFUSED')) as overtaken
              from exchange.delivery d
             where d.partner = ? and d.message_id = any (?::uuid[])
             order by d.sequence
            """
                    .formatted(Parcel.LARGEST_PAYLOAD);

    private static final String SENT =
            """
            with these as (
              select message_id, partner from exchange.delivery
               where partner = ? and message_id = any (?::uuid[])
                 and batch_id is null and state not in ('DEAD', 'SUPERSEDED')
               order by message_id for update)
            update exchange.delivery d
               set state = case d.state when 'QUEUED' then 'SENT' else d.state end,
                   reason = case d.state when 'QUEUED' then null else d.reason end,
                   sent_at = coalesce(d.sent_at, clock_timestamp()), batch_id = ?::uuid
              from these
             where d.message_id = these.message_id and d.partner = these.partner
            returning d.message_id
            """;

    private static final String SUPERSEDE_OLDER =
            """
            update exchange.delivery o set state = 'SUPERSEDED'
              from exchange.delivery n
             where n.partner = ? and n.message_id = any (?::uuid[])
               and o.partner = n.partner and o.subject = n.subject and o.type = n.type
               and o.subject_version < n.subject_version and o.state in ('QUEUED', 'DEAD')
            returning o.message_id
            """;

    private static final String SUPERSEDE_THESE =
            """
            update exchange.delivery set state = 'SUPERSEDED'
             where partner = ? and message_id = any (?::uuid[]) and state = 'QUEUED'
            returning message_id
            """;

    private static final String REFUSED =
            """
            update exchange.delivery d set state = 'DEAD', reason = r.reason::jsonb, attempts = attempts + 1
              from unnest(?::uuid[], ?::text[]) as r (message_id, reason)
             where d.message_id = r.message_id and d.partner = ? and d.state = 'QUEUED'
            returning d.message_id
            """;

    private static final String FAULTED =
            """
            update exchange.delivery
               set attempts = attempts + 1, reason = ?::jsonb,
                   state = case when attempts + 1 >= ? then 'DEAD' else state end
             where partner = ? and message_id = ?::uuid and state = 'QUEUED'
            returning state
            """;

    private static final String LANE_RUNS =
            """
            update exchange.lane
               set consecutive_failures = 0, next_attempt_at = null, last_sent_at = clock_timestamp()
             where partner = ?
            """;
}
