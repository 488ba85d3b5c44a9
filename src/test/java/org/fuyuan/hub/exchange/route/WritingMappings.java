package org.fuyuan.hub.exchange.route;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;

/** One mapping for every partner that only writes and refuses the subject {@code bad}. */
abstract class WritingMappings implements Mappings, Mapping {

    abstract String line(Message message);

    abstract byte[] document(List<String> lines);

    @Override
    public Mapping of(String partnerId, MessageType type) {
        return this;
    }

    @Override
    public String contentType() {
        return "text/plain";
    }

    @Override
    public Written write(UUID batchId, List<Message> messages) {
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        return new Written(document(lines(messages, refused)), refused);
    }

    @Override
    public WrittenRows writeRows(UUID batchId, List<Message> messages) {
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        lines(messages, refused).forEach(line -> rows.add(Map.of("subject", line)));
        return new WrittenRows(rows, refused);
    }

    private List<String> lines(List<Message> messages, Map<UUID, Refusal> refused) {
        List<String> lines = new ArrayList<>();
        for (Message message : messages) {
            if (message.subject().equals("bad")) {
                refused.put(message.id(), new Refusal("unmapped-code", "sex", "7", "one of sex.csv"));
            } else {
                lines.add(line(message));
            }
        }
        return lines;
    }

    @Override
    public void read(InputStream document, Consumer<Item> items) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readRows(List<Map<String, Object>> rows, Consumer<Item> items) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readFlat(InputStream document, Consumer<Map<String, String>> rows) {
        throw new UnsupportedOperationException();
    }
}
