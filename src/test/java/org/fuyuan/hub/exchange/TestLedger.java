package org.fuyuan.hub.exchange;

import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes entries where the ledger does, in the caller's transaction, and counts them. */
public record TestLedger(JdbcTemplate jdbc) implements Ledger {

    @Override
    public void append(LedgerEntry entry) {
        appendAll(List.of(entry));
    }

    @Override
    public void appendAll(List<LedgerEntry> entries) {
        jdbc.update(
                """
                insert into ledger.entry (event, actor, partner, message_id, detail)
                select event, actor, partner, id::uuid, detail
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) e (event, actor, partner, id, detail)
                """,
                entries.stream().map(entry -> entry.event().name()).toArray(String[]::new),
                entries.stream().map(LedgerEntry::actor).toArray(String[]::new),
                entries.stream().map(LedgerEntry::partner).toArray(String[]::new),
                entries.stream().map(entry -> text(entry.messageId())).toArray(String[]::new),
                entries.stream().map(LedgerEntry::detail).toArray(String[]::new));
    }

    public int count(LedgerEvent event) {
        return jdbc.queryForObject("select count(*) from ledger.entry where event = ?", Integer.class, event.name());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
