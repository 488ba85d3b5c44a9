package org.fuyuan.hub.screening.evidence;

import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.ledger.LedgerReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks a kept decision against its receipt and the ledger. */
public final class DecisionProofs {

    private final DecisionTable decisions;
    private final LedgerReader ledger;

    DecisionProofs(JdbcClient jdbc, LedgerReader ledger) {
        this.decisions = new DecisionTable(jdbc);
        this.ledger = ledger;
    }

    /** Empty when there is no such decision. */
    public Optional<DecisionProof> of(UUID decisionId) {
        return decisions.find(decisionId).map(this::proof);
    }

    private DecisionProof proof(DecisionTable.Found found) {
        String receipt = found.kept().decision().receipt();
        return new DecisionProof(receipt.equals(Receipts.of(found.kept())), ledgerHolds(found.group()), found.group());
    }

    private boolean ledgerHolds(UUID group) {
        String root = ReceiptTree.root(decisions.receipts(group));
        return ledger.of(group).stream()
                .filter(entry -> entry.event().equals(LedgerEvent.DECISIONS_KEPT.name()))
                .anyMatch(entry -> entry.detail().endsWith(" " + root));
    }
}
