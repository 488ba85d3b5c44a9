package org.fuyuan.hub.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Capabilities for tests: notes, court records and whole snapshots; {@code no} is refused, {@code crash} fails while armed. */
public final class TakenItems {

    public final Map<String, Integer> times = new ConcurrentHashMap<>();
    public final List<Integer> chunks = Collections.synchronizedList(new ArrayList<>());
    public volatile boolean armed;
    public volatile Refusal notAgain;
    public volatile Consumer<String> before = item -> {};

    public InboundHandler notes() {
        return handler(new MessageType("note", 1));
    }

    public InboundHandler records() {
        return handler(MessageType.COURT_RECORD);
    }

    private InboundHandler handler(MessageType type) {
        return new InboundHandler() {
            @Override
            public MessageType type() {
                return type;
            }

            @Override
            public List<Refusal> handle(InboundDocument document, List<Item> items) {
                chunks.add(items.size());
                return items.stream()
                        .map(item -> take(item.payload()))
                        .collect(Collectors.toCollection(ArrayList::new));
            }
        };
    }

    public BulkInboundHandler snapshots() {
        return new BulkInboundHandler() {
            @Override
            public MessageType type() {
                return MessageType.LIST_SNAPSHOT;
            }

            @Override
            public void handle(InboundDocument document, InputStream body, Mapping mapping, RefusedRows refusals) {
                int[] row = {0};
                mapping.readFlat(body, line -> {
                    row[0]++;
                    Refusal refusal = take(line.get("line"));
                    if (refusal != null) {
                        refusals.refuse(row[0], refusal, line.get("line"));
                    }
                });
            }

            @Override
            public void takeAgain(InboundDocument document) {
                if (notAgain != null) {
                    throw new RefusedException(notAgain);
                }
            }
        };
    }

    private Refusal take(String line) {
        before.accept(line);
        if (armed && line.startsWith("crash")) {
            throw new IllegalStateException("power gone");
        }
        times.merge(line, 1, Integer::sum);
        return line.startsWith("no") ? new Refusal("not-wanted", "line", line, "anything else") : null;
    }
}
