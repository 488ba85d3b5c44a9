package org.fuyuan.hub.access;

import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes down who came in and what administrators did, each in a transaction of its own. Who was turned away: {@link DenialBook}. */
@Component
public class AccessLedger {

    private static final int LONGEST_DETAIL = 300;

    private final Ledger ledger;
    private final TransactionTemplate transaction;

    AccessLedger(Ledger ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Personal numbers in {@code detail} are masked. */
    public void record(LedgerEvent event, String actor, String partner, String detail) {
        transaction.executeWithoutResult(status -> ledger.append(entry(event, actor, partner, detail)));
    }

    static LedgerEntry entry(LedgerEvent event, String actor, String partner, String detail) {
        String masked = PersonalNumbers.masked(detail);
        String kept = masked.length() > LONGEST_DETAIL ? masked.substring(0, LONGEST_DETAIL) : masked;
        return new LedgerEntry(event, actor, partner, null, kept);
    }
}
