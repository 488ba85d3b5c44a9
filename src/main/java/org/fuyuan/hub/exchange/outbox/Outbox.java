package org.fuyuan.hub.exchange.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageIds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes messages and their outbox rows into the publisher's own transaction. */
class Outbox implements Exchange {

    private static final int AT_ONCE = 2_000;

    private static final String PUBLISH =
            """
            with published as (
              insert into exchange.message (id, type, sender, subject, subject_version, recipient, payload)
              select id, type, sender, subject, version, recipient, payload
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                     with ordinality as new (id, type, sender, subject, version, recipient, payload, place)
               order by place
              returning sequence, id)
            insert into exchange.outbox (sequence, message_id) select sequence, id from published
            """;

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final OutboxBell bell;

    Outbox(JdbcTemplate jdbc, Ledger ledger, OutboxBell bell) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.bell = bell;
    }

    @Override
    public UUID publish(NewMessage message) {
        requireTransaction();
        return insert(List.of(message)).get(0);
    }

    @Override
    public void publishAll(List<NewMessage> messages) {
        requireTransaction();
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            insert(messages.subList(from, Math.min(messages.size(), from + AT_ONCE)));
        }
    }

    private List<UUID> insert(List<NewMessage> messages) {
        List<UUID> ids = messages.stream().map(message -> MessageIds.next()).toList();
        jdbc.update(
                PUBLISH,
                ids.stream().map(UUID::toString).toArray(String[]::new),
                messages.stream().map(message -> message.type().toString()).toArray(String[]::new),
                messages.stream().map(NewMessage::sender).toArray(String[]::new),
                messages.stream().map(NewMessage::subject).toArray(String[]::new),
                messages.stream().mapToLong(NewMessage::subjectVersion).toArray(),
                messages.stream().map(NewMessage::recipient).toArray(String[]::new),
                messages.stream()
                        .map(message -> CanonicalJson.write(message.payload()))
                        .toArray(String[]::new));
        record(messages, ids);
        bell.ring();
        return ids;
    }

    private void record(List<NewMessage> messages, List<UUID> ids) {
        List<LedgerEntry> entries = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            NewMessage message = messages.get(i);
            entries.add(new LedgerEntry(
                    LedgerEvent.MESSAGE_PUBLISHED,
                    message.sender(),
                    message.recipient(),
                    ids.get(i),
                    message.type() + " version " + message.subjectVersion()));
        }
        ledger.appendAll(entries);
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(
                    "a message is published in the transaction that changes its business row");
        }
    }
}
