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
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.storage.BinaryCopy;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes down transitions with all that belongs to them: the row of who, when, why; message; ledger; waiver; bar. The ledger
 * entry of a published transition names its message.
 */
final class ChangeBook {

    /** The sender of every list change. */
    static final String COURT = "court";

    private static final BinaryCopy<Change> TRANSITIONS = BinaryCopy.<Change>into("debtor.transition")
            .text("entry_id", c -> c.after().entryId())
            .number("version", c -> c.after().version())
            .text("change", Change::word)
            .text("state_before", Change::before)
            .text("state_after", c -> c.after().state())
            .instant("at", c -> c.cause().at())
            .text("actor", c -> c.cause().actor())
            .text("reason", c -> c.cause().reason())
            .text("article", c -> c.cause().article())
            .uuid("document", c -> c.cause().document())
            .uuid("source_hash", c -> c.after().sourceHash());

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
        TRANSITIONS.write(jdbc, changes);
        waivers(changes.stream().filter(c -> c.kind() == ChangeKind.WAIVED).toList());
        bars(changes.stream().filter(this::byConsent).toList());
        exchange.publishAll(changes.stream()
                .filter(Change::published)
                .map(ChangeBook::message)
                .toList());
        ledger.appendAll(changes.stream()
                .filter(change -> !change.published())
                .map(ChangeBook::evidence)
                .toList());
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
        return NewMessage.toAll(
                        MessageType.LIST_CHANGE, COURT, after.entryId(), after.version(), ChangePayload.of(change))
                .evidencedBy(evidence(change));
    }

    private static LedgerEntry evidence(Change change) {
        String detail = change.word() + " of " + change.after().entryId() + ", version "
                + change.after().version() + ", " + change.cause().article();
        return new LedgerEntry(LedgerEvent.ENTRY_CHANGED, change.cause().actor(), null, null, detail);
    }
}
