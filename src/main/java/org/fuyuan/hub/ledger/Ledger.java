package org.fuyuan.hub.ledger;

import java.util.List;

/**
 * Append-only evidence. Entries are written in the caller's transaction, so a state change and its entry stand or fall
 * together; a single sequencer then numbers committed entries and chains their hashes.
 */
public interface Ledger {

    /** Throws {@link org.springframework.transaction.IllegalTransactionStateException} outside a transaction. */
    void append(LedgerEntry entry);

    /** As {@link #append}, in one statement. */
    void appendAll(List<LedgerEntry> entries);
}
