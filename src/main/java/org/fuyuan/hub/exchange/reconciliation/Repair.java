package org.fuyuan.hub.exchange.reconciliation;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fuyuan.hub.exchange.Difference;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes differences down and restates their entries to the partner concerned, in one transaction. */
@Component
class Repair {

    private static final int AT_ONCE = 1000;
    private static final String FOUND =
            """
            insert into exchange.difference (reconciliation_id, subject, kind, ours, theirs)
            select ?, subject, kind, ours, theirs
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as found (subject, kind, ours, theirs)
            on conflict (reconciliation_id, subject) do nothing
            """;
    private static final String RESTATED =
            """
            update exchange.difference d set repaired_by = m.id
            from exchange.message m
            where d.reconciliation_id = ? and d.subject = any(?) and m.subject = d.subject and m.recipient = ?
              and m.sequence > ?
            returning d.subject, d.repaired_by
            """;

    private final JdbcTemplate jdbc;
    private final CourtList list;
    private final Exchange exchange;
    private final Ledger ledger;

    Repair(JdbcTemplate jdbc, CourtList list, Exchange exchange, Ledger ledger) {
        this.jdbc = jdbc;
        this.list = list;
        this.exchange = exchange;
        this.ledger = ledger;
    }

    void repair(AskedStatement asked, List<Difference> differences) {
        for (int from = 0; from < differences.size(); from += AT_ONCE) {
            List<Difference> some = differences.subList(from, Math.min(from + AT_ONCE, differences.size()));
            found(asked, some);
            restate(asked, some.stream().map(Difference::subject).toList());
        }
    }

    private void found(AskedStatement asked, List<Difference> found) {
        jdbc.update(
                FOUND,
                asked.reconciliationId(),
                texts(found, Difference::subject),
                texts(found, difference -> difference.kind().name()),
                texts(found, Difference::ours),
                texts(found, Difference::theirs));
        ledger.appendAll(found.stream()
                .map(difference -> entry(
                        LedgerEvent.DIFFERENCE_FOUND, asked, null, difference.kind() + " " + difference.subject()))
                .toList());
    }

    private void restate(AskedStatement asked, List<String> subjects) {
        List<NewMessage> restated = list.restate(subjects, asked.partner());
        if (restated.isEmpty()) {
            return;
        }
        Long before = jdbc.queryForObject("select coalesce(max(sequence), 0) from exchange.message", Long.class);
        exchange.publishAll(restated);
        List<LedgerEntry> entries = jdbc.query(
                RESTATED,
                (row, n) ->
                        entry(LedgerEvent.DIFFERENCE_REPAIRED, asked, row.getObject(2, UUID.class), row.getString(1)),
                asked.reconciliationId(),
                subjects.toArray(String[]::new),
                asked.partner(),
                before);
        ledger.appendAll(entries);
    }

    private static LedgerEntry entry(LedgerEvent event, AskedStatement asked, UUID message, String detail) {
        return new LedgerEntry(event, "hub", asked.partner(), message, detail);
    }

    private static String[] texts(List<Difference> differences, Function<Difference, String> text) {
        return differences.stream().map(text).toArray(String[]::new);
    }
}
