package org.fuyuan.hub.exchange.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.mapping.PartialMapping;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;

/** One mapping for every partner that only writes and refuses the subject {@code bad}. */
abstract class WritingMappings extends PartialMapping implements Mappings {

    abstract String line(Message message);

    abstract byte[] document(List<String> lines);

    @Override
    public Mapping of(String partnerId, MessageType type) {
        return this;
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
}
