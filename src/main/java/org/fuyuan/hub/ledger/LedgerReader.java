package org.fuyuan.hub.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the ledger holds. */
@Component
public class LedgerReader {

    private final JdbcClient jdbc;

    LedgerReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything recorded of one message, in order. */
    public List<RecordedEntry> of(UUID messageId) {
        return jdbc.sql("select " + RecordedEntry.COLUMNS + " from ledger.entry e where message_id = ? order by id")
                .param(messageId)
                .query((row, number) -> RecordedEntry.from(row))
                .list();
    }

    /** The last entries that concern a partner, newest first. */
    public List<RecordedEntry> latestOf(String partner, int limit) {
        return jdbc.sql("select " + RecordedEntry.COLUMNS
                        + " from ledger.entry e where partner = ? order by at desc, id desc limit ?")
                .params(partner, limit)
                .query((row, number) -> RecordedEntry.from(row))
                .list();
    }

    /** The last entries, newest first. */
    public List<RecordedEntry> latest(int limit) {
        return jdbc.sql("select " + RecordedEntry.COLUMNS + " from ledger.entry e order by id desc limit ?")
                .param(limit)
                .query((row, number) -> RecordedEntry.from(row))
                .list();
    }
}
