package org.fuyuan.hub.exchange.inbox;

import java.util.List;
import java.util.stream.Stream;
import org.fuyuan.hub.exchange.DocumentState;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.message.Refusal;

/** What has become of a document's items so far. */
record Tally(int items, int refusedItems, List<RefusedItem> named) {

    static final Tally NOTHING = new Tally(0, 0, List.of());

    Tally plus(int more, List<RefusedItem> refused) {
        int room = InboxAnswer.NAMED_ITEMS - named.size();
        List<RefusedItem> all = refused.isEmpty() || room == 0
                ? named
                : Stream.concat(named.stream(), refused.stream().limit(room)).toList();
        return new Tally(items + more, refusedItems + refused.size(), all);
    }

    DocumentState state(Refusal documentRefusal) {
        if (documentRefusal == null && refusedItems == 0) {
            return DocumentState.APPLIED;
        }
        return items > refusedItems ? DocumentState.PARTLY : DocumentState.REFUSED;
    }
}
