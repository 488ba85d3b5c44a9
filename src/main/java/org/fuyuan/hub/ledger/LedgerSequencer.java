package org.fuyuan.hub.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers committed entries and chains their hashes, on one node at a time. It reads in the order (tx, id) and only
 * transactions older than every one still running, so an entry that commits late is never passed over.
 */
@Component
class LedgerSequencer {

    private static final int BATCH = 5_000;
    private static final String NEXT = "select " + RecordedEntry.COLUMNS
            + """
              from ledger.entry e
             where (e.tx, e.id) > (?::xid8, ?) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
             order by e.tx, e.id limit ?""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final HeadFile heads;

    LedgerSequencer(JdbcTemplate jdbc, TransactionTemplate transaction, HeadFile heads) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transaction = transaction;
        this.heads = heads;
    }

    /** Chains everything there is to chain. */
    @Scheduled(fixedDelayString = "${fuyuan.ledger.sequence-every:200ms}")
    void drain() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> chainBatch()));
        }
    }

    private boolean chainBatch() {
        var held = client.sql("select sequence, tx::text as tx, entry_id, hash from ledger.head for update skip locked")
                .query((row, number) -> new LedgerHead(
                        row.getLong("sequence"), row.getLong("tx"), row.getLong("entry_id"), row.getBytes("hash")))
                .optional();
        if (held.isEmpty()) {
            return false;
        }
        LedgerHead head = held.get();
        List<RecordedEntry> entries = client.sql(NEXT)
                .params(Long.toString(head.tx()), head.entryId(), BATCH)
                .query((row, number) -> RecordedEntry.from(row))
                .list();
        if (!entries.isEmpty()) {
            advance(jdbc.execute((Connection connection) -> append(connection, head, entries)));
        }
        return entries.size() == BATCH;
    }

    private static LedgerHead append(Connection connection, LedgerHead head, List<RecordedEntry> entries)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy ledger.chain from stdin");
        LedgerHead last = head;
        for (RecordedEntry entry : entries) {
            last = new LedgerHead(last.sequence() + 1, entry.tx(), entry.id(), entry.chainedTo(last.hash()));
            byte[] line = "%d\t%d\t\\\\x%s\n"
                    .formatted(last.sequence(), last.entryId(), HexFormat.of().formatHex(last.hash()))
                    .getBytes(StandardCharsets.US_ASCII);
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
        return last;
    }

    private void advance(LedgerHead head) {
        client.sql("update ledger.head set sequence = ?, tx = ?::xid8, entry_id = ?, hash = ?")
                .params(head.sequence(), Long.toString(head.tx()), head.entryId(), head.hash())
                .update();
        heads.remember(head);
    }
}
