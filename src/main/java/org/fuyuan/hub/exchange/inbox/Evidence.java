package org.fuyuan.hub.exchange.inbox;

import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger is told of documents; an entry's message id is the document's id. */
@Component
class Evidence {

    private final Ledger ledger;
    private final TransactionTemplate transactions;

    Evidence(Ledger ledger, TransactionTemplate transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    void of(LedgerEvent event, String partner, UUID documentId, String detail) {
        ledger.append(new LedgerEntry(event, partner, partner, documentId, detail));
    }

    void by(String actor, LedgerEvent event, String partner, UUID documentId, String detail) {
        ledger.append(new LedgerEntry(event, actor, partner, documentId, detail));
    }

    void alone(LedgerEvent event, String partner, UUID documentId, String detail) {
        transactions.executeWithoutResult(status -> of(event, partner, documentId, detail));
    }

    void items(String partner, UUID documentId, List<RefusedItem> refused) {
        ledger.appendAll(refused.stream()
                .map(item -> new LedgerEntry(
                        LedgerEvent.ITEM_REFUSED,
                        "hub",
                        partner,
                        documentId,
                        "item " + item.item() + " " + item.refusal().code()))
                .toList());
    }
}
