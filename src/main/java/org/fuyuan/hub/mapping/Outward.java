package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** From canonical messages to a partner's items and the envelope around them. */
final class Outward {

    private final Translation fromCanonical;
    private final Translation transmission;
    private final Masking masking;

    Outward(Translation fromCanonical, Translation transmission, Masking masking) {
        this.fromCanonical = fromCanonical;
        this.transmission = transmission;
        this.masking = masking;
    }

    /** The messages mapped and found right by {@code check}, in order; the others are put down as refused. */
    Map<UUID, JsonNode> items(List<Message> messages, Function<JsonNode, Refusal> check, Map<UUID, Refusal> refused) {
        Map<UUID, JsonNode> items = new LinkedHashMap<>(messages.size() * 2);
        for (Message message : messages) {
            try {
                JsonNode item =
                        fromCanonical.apply(Map.of("message", envelope(message)), Json.parse(message.payload()));
                Refusal refusal = LegalCharacters.check(item, "");
                refuse(refusal == null ? check.apply(item) : refusal);
                items.put(message.id(), item);
            } catch (RefusedException e) {
                refused.put(message.id(), masking.of(e.refusal()));
            }
        }
        return items;
    }

    /** What {@code transmission.jslt} makes of the items; null without that file. */
    JsonNode transmission(UUID batchId, List<JsonNode> items) {
        if (transmission == null) {
            return null;
        }
        ObjectNode batch = JsonNodeFactory.instance.objectNode().put("id", batchId.toString());
        ArrayNode all = JsonNodeFactory.instance.arrayNode(items.size()).addAll(items);
        return transmission.apply(Map.of("batch", batch), all);
    }

    private static JsonNode envelope(Message message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", message.id().toString())
                .put("sender", message.sender())
                .put("subject", message.subject())
                .put("subjectVersion", message.subjectVersion())
                .put("occurredAt", message.occurredAt().toString());
    }

    private static void refuse(Refusal refusal) {
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
    }
}
