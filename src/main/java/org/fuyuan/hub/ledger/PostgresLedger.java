package org.fuyuan.hub.ledger;

import java.util.List;
import org.fuyuan.hub.storage.BinaryCopy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries in the caller's transaction, however many, in one statement. */
@Component
class PostgresLedger implements Ledger {

    private static final BinaryCopy<LedgerEntry> ENTRIES = BinaryCopy.<LedgerEntry>into("ledger.entry")
            .text("event", LedgerEntry::event)
            .text("actor", LedgerEntry::actor)
            .text("partner", LedgerEntry::partner)
            .uuid("message_id", LedgerEntry::messageId)
            .text("detail", LedgerEntry::detail);

    private final JdbcTemplate jdbc;

    PostgresLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(LedgerEntry entry) {
        ENTRIES.write(jdbc, List.of(entry));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<LedgerEntry> entries) {
        if (!entries.isEmpty()) {
            ENTRIES.write(jdbc, entries);
        }
    }
}
