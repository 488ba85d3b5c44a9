package org.fuyuan.hub.debtor.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListChange;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down transitions with all that belongs to them: the row of who, when, why; message; ledger; waiver; bar. */
final class ChangeBook {

    /** The sender of every list change. */
    static final String COURT = "court";

    private final JdbcTemplate jdbc;
    private final Exchange exchange;
    private final Ledger ledger;
    private final ListRules rules;

    ChangeBook(JdbcTemplate jdbc, Exchange exchange, Ledger ledger, ListRules rules) {
        this.jdbc = jdbc;
        this.exchange = exchange;
        this.ledger = ledger;
        this.rules = rules;
    }

    void record(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        transitions(changes);
        waivers(changes.stream().filter(c -> c.kind() == ChangeKind.WAIVED).toList());
        bars(changes.stream().filter(this::byConsent).toList());
        exchange.publishAll(changes.stream()
                .filter(Change::published)
                .map(ChangeBook::message)
                .toList());
        ledger.appendAll(changes.stream().map(ChangeBook::evidence).toList());
    }

    /** Whether the deletion rests on the applicant's consent, by the words of the rules. */
    boolean byConsent(Change change) {
        String reason = change.cause().reason();
        return change.kind() == ChangeKind.DELETED_EARLY
                && change.after().entry().list() == ListKind.DISHONEST
                && Arrays.stream(rules.rule("consent-words").words()).anyMatch(reason::contains);
    }

    LocalDate barredUntil(Change change) {
        return LocalDate.ofInstant(change.cause().at(), Moment.ZONE)
                .plusMonths(rules.rule("relisting-after-consent-months").number());
    }

    private void transitions(List<Change> changes) {
        jdbc.update(
                new Columns<>(changes)
                        .text(c -> c.after().entryId())
                        .number(c -> c.after().version())
                        .text(Change::word)
                        .text(Change::before)
                        .text(c -> c.after().state())
                        .text(c -> c.cause().at())
                        .text(c -> c.cause().actor())
                        .text(c -> c.cause().reason())
                        .text(c -> c.cause().article())
                        .text(c -> c.cause().document())
                        .text(c -> c.after().sourceHash())
                        .into(
                                """
                insert into debtor.transition (entry_id, version, change, state_before, state_after, at, actor, reason,
                    article, document, source_hash)
                select id, version, change, state_before, state_after, at::timestamptz, actor, reason, article,
                    document::uuid, hash::uuid
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t (id, version, change, state_before, state_after, at,
                    actor, reason, article, document, hash)
                """));
    }

    private void waivers(List<Change> changes) {
        for (Change change : changes) {
            Waiver waiver = change.after().entry().waiver();
            jdbc.update(
                    """
                    insert into debtor.waiver (entry_id, starts_on, ends_on, occasion, granted_at, granted_by, article)
                    values (?, ?, ?, ?, ?::timestamptz, ?, ?)
                    on conflict (entry_id, starts_on, occasion) do update set ends_on = excluded.ends_on
                    """,
                    change.after().entryId(),
                    waiver.from(),
                    waiver.until(),
                    waiver.occasion(),
                    change.cause().at().toString(),
                    change.cause().actor(),
                    change.cause().article());
        }
    }

    private void bars(List<Change> changes) {
        for (Change change : changes) {
            var entry = change.after().entry();
            jdbc.update(
                    """
                    insert into debtor.relisting_bar (entry_id, certificate_number, case_number, document_number,
                        barred_until, article)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (entry_id) do update set barred_until = excluded.barred_until
                    """,
                    entry.entryId(),
                    entry.subject().certificateNumber(),
                    entry.caseNumber(),
                    entry.documentNumber(),
                    barredUntil(change),
                    rules.rule("relisting-after-consent-months").article());
        }
    }

    private static NewMessage message(Change change) {
        Registered after = change.after();
        ListChange payload = new ListChange(
                after.version(),
                change.kind(),
                change.cause().article(),
                change.cause().reason(),
                after.entry());
        return NewMessage.toAll(MessageType.LIST_CHANGE, COURT, after.entryId(), after.version(), payload);
    }

    private static LedgerEntry evidence(Change change) {
        String detail = "%s of %s, version %d, %s"
                .formatted(
                        change.word(),
                        change.after().entryId(),
                        change.after().version(),
                        change.cause().article());
        return new LedgerEntry(LedgerEvent.ENTRY_CHANGED, change.cause().actor(), null, null, detail);
    }
}
