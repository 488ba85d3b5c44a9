package org.fuyuan.hub.exchange.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens one delivery for each receiver of each message; a message nobody may receive ends here, on record. */
class Fanout {

    private static final String QUEUE =
            """
            insert into exchange.delivery (message_id, partner, sequence, type, subject, subject_version)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[])
            on conflict do nothing
            """;

    private static final String SET_ASIDE =
            """
            insert into exchange.delivery (message_id, partner, sequence, type, subject, subject_version, state, reason)
            values (?, ?, ?, ?, ?, ?, 'DEAD', ?::jsonb)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Addressing addressing;
    private final OutboxTable outbox;
    private final Ledger ledger;

    Fanout(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Addressing addressing,
            OutboxTable outbox,
            Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.addressing = addressing;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** What the broker is to be given, in order; safe to repeat. */
    List<Outgoing> open(List<OutboxRow> rows) {
        List<Outgoing> outgoing = new ArrayList<>();
        List<OutboxRow> toNobody = new ArrayList<>();
        for (OutboxRow row : rows) {
            List<Outgoing> receivers = addressing.of(row);
            outgoing.addAll(receivers);
            if (receivers.isEmpty()) {
                toNobody.add(row);
            }
        }
        transaction.executeWithoutResult(status -> {
            queue(outgoing);
            toNobody.forEach(this::close);
        });
        return outgoing;
    }

    private void queue(List<Outgoing> outgoing) {
        if (!outgoing.isEmpty()) {
            jdbc.update(
                    QUEUE,
                    texts(outgoing, each -> each.row().message().id().toString()),
                    texts(outgoing, Outgoing::partner),
                    outgoing.stream().mapToLong(each -> each.row().sequence()).toArray(),
                    texts(outgoing, each -> each.row().message().type().toString()),
                    texts(outgoing, each -> each.row().message().subject()),
                    outgoing.stream()
                            .mapToLong(each -> each.row().message().subjectVersion())
                            .toArray());
        }
    }

    private void close(OutboxRow row) {
        var message = row.message();
        Refusal refusal = addressing
                .denied(row)
                .orElse(new Refusal("no-receiver", "", message.type().toString(), "a partner that may receive it"));
        if (row.recipient() != null) {
            jdbc.update(
                    SET_ASIDE,
                    message.id(),
                    row.recipient(),
                    row.sequence(),
                    message.type().toString(),
                    message.subject(),
                    message.subjectVersion(),
                    CanonicalJson.write(refusal));
        }
        LedgerEvent event = row.recipient() == null ? LedgerEvent.MESSAGE_REFUSED : LedgerEvent.MESSAGE_DEAD_LETTERED;
        ledger.append(new LedgerEntry(event, "hub", row.recipient(), message.id(), refusal.sentence()));
        outbox.delete(List.of(row));
    }

    private static String[] texts(List<Outgoing> outgoing, Function<Outgoing, String> column) {
        return outgoing.stream().map(column).toArray(String[]::new);
    }
}
