package org.fuyuan.hub.exchange.inbox;

import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.exchange.InboundHandler;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.message.Refusal;

/** Hands the mapped items of a chunk to their handler, and gathers what the mapping and the handler refuse. */
record ItemApplication(InboundDocument document, InboundHandler handler) {

    List<RefusedItem> apply(List<Item> chunk) {
        List<Item> mapped =
                chunk.stream().filter(item -> item.refusal() == null).toList();
        List<Refusal> answers = mapped.isEmpty() ? List.of() : handler.handle(document, mapped);
        if (answers.size() != mapped.size()) {
            throw new IllegalStateException("%s answered %d of %d items"
                    .formatted(handler.getClass().getSimpleName(), answers.size(), mapped.size()));
        }
        List<RefusedItem> refused = new ArrayList<>();
        int next = 0;
        for (Item item : chunk) {
            Refusal refusal = item.refusal() == null ? answers.get(next++) : item.refusal();
            if (refusal != null) {
                refused.add(new RefusedItem(item.number(), refusal, item.original()));
            }
        }
        return refused;
    }
}
