package org.fuyuan.hub.exchange.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.exchange.lane.Urgent;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.storage.BinaryCopy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes messages and their outbox rows into the publisher's own transaction. */
class Outbox implements Exchange {

    private static final int AT_ONCE = 2_000;

    private static final String NUMBERS =
            "select nextval('exchange.message_sequence_seq'::regclass) from generate_series(1, ?)";
    private static final BinaryCopy<Numbered> MESSAGES = BinaryCopy.<Numbered>into("exchange.message")
            .uuid("id", Numbered::id)
            .number("sequence", Numbered::sequence)
            .text("type", each -> each.message().type())
            .text("sender", each -> each.message().sender())
            .text("subject", each -> each.message().subject())
            .number("subject_version", each -> each.message().subjectVersion())
            .text("recipient", each -> each.message().recipient())
            .text("payload", each -> CanonicalJson.write(each.message().payload()));
    private static final BinaryCopy<Numbered> ROWS = BinaryCopy.<Numbered>into("exchange.outbox")
            .number("sequence", Numbered::sequence)
            .uuid("message_id", Numbered::id)
            .flag("urgent", each -> Urgent.is(each.message().type()));

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
        List<Numbered> numbered = numbered(messages);
        MESSAGES.write(jdbc, numbered);
        ROWS.write(jdbc, numbered);
        ledger.appendAll(numbered.stream()
                .map(each -> each.message().evidence(each.id()))
                .toList());
        bell.ring();
        return numbered.stream().map(Numbered::id).toList();
    }

    private List<Numbered> numbered(List<NewMessage> messages) {
        List<Long> numbers = jdbc.queryForList(NUMBERS, Long.class, messages.size());
        List<Numbered> numbered = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            numbered.add(new Numbered(MessageIds.next(), numbers.get(i), messages.get(i)));
        }
        return numbered;
    }

    /** A message with its id and its place in publishing order. */
    private record Numbered(UUID id, Long sequence, NewMessage message) {}

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(
                    "a message is published in the transaction that changes its business row");
        }
    }
}
