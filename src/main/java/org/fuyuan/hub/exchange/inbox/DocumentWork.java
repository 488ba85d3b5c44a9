package org.fuyuan.hub.exchange.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fuyuan.hub.exchange.BulkInboundHandler.RefusedRows;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.message.Refusal;

/** One document being applied: items gather to chunks, each applied in its own transaction, the last together with the closing. */
final class DocumentWork implements RefusedRows {

    static final int CHUNK = 1000;

    private final StoredDocument stored;
    private final Closing closing;
    private final RepeatedTransaction transaction;
    private final Function<List<Item>, List<RefusedItem>> applying;
    private final List<Item> items = new ArrayList<>();
    private final List<RefusedItem> rows = new ArrayList<>();
    private Tally tally = Tally.NOTHING;

    DocumentWork(
            StoredDocument stored,
            Closing closing,
            RepeatedTransaction transaction,
            Function<List<Item>, List<RefusedItem>> applying) {
        this.stored = stored;
        this.closing = closing;
        this.transaction = transaction;
        this.applying = applying;
    }

    void item(Item item) {
        if (items.size() == CHUNK) {
            List<RefusedItem> refused = transaction.run(this::applyItems);
            tally = tally.plus(items.size(), refused);
            items.clear();
        }
        items.add(item);
    }

    @Override
    public void refuse(int rowNumber, Refusal refusal, String original) {
        if (rows.size() == CHUNK) {
            keepRows();
        }
        rows.add(new RefusedItem(rowNumber, refusal, original));
    }

    /** Applies what is left and closes the document. */
    InboxAnswer close() {
        return transaction.run(() -> {
            List<RefusedItem> refused = applyItems();
            return closing.document(stored, tally.plus(items.size(), refused), null);
        });
    }

    /** Closes a document taken whole. */
    InboxAnswer close(int rowsRead) {
        keepRows();
        Tally whole = new Tally(Math.max(rowsRead, tally.refusedItems()), tally.refusedItems(), tally.named());
        return transaction.run(() -> closing.document(stored, whole, null));
    }

    /** Closes a document that could not be read on; items not yet applied stay unapplied. */
    InboxAnswer refuse(Refusal refusal) {
        keepRows();
        return transaction.run(() -> closing.document(stored, tally, refusal));
    }

    private List<RefusedItem> applyItems() {
        List<RefusedItem> refused = items.isEmpty() ? List.of() : applying.apply(items);
        closing.items(stored.document(), refused);
        return refused;
    }

    private void keepRows() {
        Supplier<List<RefusedItem>> keeping = () -> {
            closing.items(stored.document(), rows);
            return List.copyOf(rows);
        };
        tally = tally.plus(0, transaction.run(keeping));
        rows.clear();
    }
}
