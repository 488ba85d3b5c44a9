package org.fuyuan.hub.screening.evidence;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageIds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a group of decisions, what each was hit by, their count by day and the ledger's entry for them in one transaction. */
final class DecisionWriter implements Consumer<List<KeptDecision>> {

    private static final String GROUP = "insert into screening.decision_group (id, receipts, content) values (?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final AskedByDay asked;

    DecisionWriter(JdbcTemplate jdbc, TransactionTemplate transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.asked = new AskedByDay(jdbc);
    }

    /** Returns once the group is durable; throws when it may not be. */
    @Override
    public void accept(List<KeptDecision> group) {
        UUID number = MessageIds.next();
        List<DecisionRows.Placed> rows = DecisionRows.of(number, group);
        List<HitRows.Placed> hits = HitRows.of(group);
        byte[] receipts = GroupReceipts.of(group);
        byte[] content = GroupContent.of(group);
        LedgerEntry entry = entry(number, group);
        transaction.executeWithoutResult(status -> {
            jdbc.update(GROUP, number, receipts, content);
            DecisionRows.COPY.insertOrCopy(jdbc, rows);
            if (!hits.isEmpty()) {
                HitRows.COPY.insertOrCopy(jdbc, hits);
            }
            asked.add(group);
            ledger.append(entry);
        });
    }

    private static LedgerEntry entry(UUID number, List<KeptDecision> group) {
        List<String> departments = group.stream()
                .map(kept -> kept.decision().department())
                .distinct()
                .toList();
        List<String> receipts =
                group.stream().map(kept -> kept.decision().receipt()).toList();
        return new LedgerEntry(
                LedgerEvent.DECISIONS_KEPT,
                "hub",
                departments.size() == 1 ? departments.get(0) : null,
                number,
                "%d decisions, SM3 tree %s".formatted(group.size(), ReceiptTree.root(receipts)));
    }
}
