package org.fuyuan.hub.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.MessageType;

/** The court's list in tests: what is in effect, and what once was. */
public final class HeldList implements ReconciledList {

    public final Map<String, Holding> inEffect = new ConcurrentHashMap<>();
    public final Set<String> ended = new HashSet<>();

    public void hold(Holding holding) {
        inEffect.put(holding.entryId(), holding);
    }

    @Override
    public void holdings(Consumer<Holding> each) {
        inEffect.values().forEach(each);
    }

    @Override
    public List<NewMessage> restate(Collection<String> entryIds, String partnerId) {
        return entryIds.stream()
                .filter(id -> inEffect.containsKey(id) || ended.contains(id))
                .map(id -> new NewMessage(MessageType.LIST_CHANGE, "court", id, 9, Map.of("entryId", id), partnerId))
                .toList();
    }
}
