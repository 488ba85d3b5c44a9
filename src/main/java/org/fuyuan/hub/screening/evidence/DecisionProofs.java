package org.fuyuan.hub.screening.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.ledger.LedgerReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks a kept decision against its receipt and the ledger. */
public final class DecisionProofs {

    private final DecisionTable decisions;
    private final LedgerReader ledger;
    private final Receipts receipts = new Receipts();

    DecisionProofs(JdbcClient jdbc, LedgerReader ledger) {
        this.decisions = new DecisionTable(jdbc);
        this.ledger = ledger;
    }

    /** Empty when there is no such decision. */
    public Optional<DecisionProof> of(UUID decisionId) {
        return decisions
                .group(decisionId)
                .map(group -> new DecisionProof(receiptHolds(decisionId), ledgerHolds(group), group));
    }

    private boolean receiptHolds(UUID decisionId) {
        try {
            return decisions
                    .find(decisionId)
                    .filter(found -> found.kept().decision().receipt().equals(receipt(found)))
                    .isPresent();
        } catch (DamagedEvidenceException e) {
            return false;
        }
    }

    private String receipt(DecisionTable.Found found) {
        return found.older() ? OlderReceipts.of(found.kept()) : receipts.of(found.kept());
    }

    private boolean ledgerHolds(UUID group) {
        List<String> receipts = decisions.receipts(group);
        return !receipts.isEmpty() && ledgerHolds(group, ReceiptTree.root(receipts));
    }

    private boolean ledgerHolds(UUID group, String root) {
        return ledger.of(group).stream()
                .filter(entry -> entry.event().equals(LedgerEvent.DECISIONS_KEPT.name()))
                .anyMatch(entry -> entry.detail().endsWith(" " + root));
    }
}
