package org.fuyuan.hub.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fuyuan.hub.storage.BinaryCopy;
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
    private static final String HEAD =
            "select sequence, tx::text as tx, entry_id, hash from ledger.head for update skip locked";
    private static final String NEXT = "select " + RecordedEntry.COLUMNS
            + """
              from ledger.entry e
             where (e.tx, e.id) > (?::xid8, ?) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
             order by e.tx, e.id limit ?""";

    private static final BinaryCopy<LedgerHead> CHAIN = BinaryCopy.<LedgerHead>into("ledger.chain")
            .number("sequence", LedgerHead::sequence)
            .number("entry_id", LedgerHead::entryId)
            .bytes("hash", LedgerHead::hash);

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
        Optional<Step> step;
        do {
            step = transaction.execute(status -> held().map(this::chainBatch));
            step.ifPresent(taken -> heads.remember(taken.head()));
        } while (step.map(Step::full).orElse(false));
    }

    /** Where the chain ended after a batch, and whether the batch was a full one. */
    private record Step(LedgerHead head, boolean full) {}

    /** The head, locked; empty while another node holds it. */
    private Optional<LedgerHead> held() {
        return client.sql(HEAD).query((row, number) -> LedgerHead.from(row)).optional();
    }

    private Step chainBatch(LedgerHead head) {
        refuseForeignHead(head);
        List<RecordedEntry> entries = client.sql(NEXT)
                .params(Long.toString(head.tx()), head.entryId(), BATCH)
                .query((row, number) -> RecordedEntry.from(row))
                .list();
        if (entries.isEmpty()) {
            return new Step(head, false);
        }
        List<LedgerHead> links = links(head, entries);
        CHAIN.write(jdbc, links);
        LedgerHead last = links.get(links.size() - 1);
        client.sql("update ledger.head set sequence = ?, tx = ?::xid8, entry_id = ?, hash = ?")
                .params(last.sequence(), Long.toString(last.tx()), last.entryId(), last.hash())
                .update();
        return new Step(last, entries.size() == BATCH);
    }

    private static List<LedgerHead> links(LedgerHead head, List<RecordedEntry> entries) {
        List<LedgerHead> links = new ArrayList<>(entries.size());
        LedgerHead last = head;
        for (RecordedEntry entry : entries) {
            last = last.after(entry);
            links.add(last);
        }
        return links;
    }

    private void refuseForeignHead(LedgerHead head) {
        if (!client.sql("select ?::xid8 < pg_snapshot_xmax(pg_current_snapshot())")
                .param(Long.toString(head.tx()))
                .query(Boolean.class)
                .single()) {
            throw new IllegalStateException(
                    "the ledger was chained by another PostgreSQL server, whose transactions are"
                            + " numbered beyond this one's: restore it from a physical backup (docs/operations.md)");
        }
    }
}
