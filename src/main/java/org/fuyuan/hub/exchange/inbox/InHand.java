package org.fuyuan.hub.exchange.inbox;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The documents this node has in hand; while it lives, no other node takes them up. */
@Component
class InHand {

    private final Set<UUID> documents = ConcurrentHashMap.newKeySet();

    <T> T during(UUID document, Supplier<T> work) {
        documents.add(document);
        try {
            return work.get();
        } finally {
            documents.remove(document);
        }
    }

    UUID[] documents() {
        return documents.toArray(UUID[]::new);
    }
}
