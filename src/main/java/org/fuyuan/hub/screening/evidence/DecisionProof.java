package org.fuyuan.hub.screening.evidence;

import java.util.UUID;

/**
 * Whether a decision is still the one that was given.
 *
 * @param receiptHolds the receipt is the digest of what is kept of question and answer
 * @param ledgerHolds the ledger's entry for its group has the root of the group's receipts
 * @param group the number under which the ledger holds the group
 */
public record DecisionProof(boolean receiptHolds, boolean ledgerHolds, UUID group) {

    public boolean holds() {
        return receiptHolds && ledgerHolds;
    }
}
