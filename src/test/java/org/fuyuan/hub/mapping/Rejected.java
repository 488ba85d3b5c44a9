package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** A document, or messages, that a folder says must be refused, and the refusal it names beside them. */
record Rejected(MappingFolder folder, Path file) {

    static List<Rejected> of(MappingFolder folder) {
        return Example.files(folder.path().resolve("examples/rejected"))
                .filter(file -> !file.toString().endsWith(".refusal.json"))
                .map(file -> new Rejected(folder, file))
                .toList();
    }

    JsonNode expected() {
        return Example.json(file.resolveSibling(Example.stem(file) + ".refusal.json"));
    }

    /** The refusals met, each with its item: 0 the document itself, otherwise the first is 1. */
    List<JsonNode> refusals(Mapping mapping) {
        return file.toString().endsWith(".messages.json") ? written(mapping) : read(mapping);
    }

    private List<JsonNode> read(Mapping mapping) {
        try {
            boolean rows = folder.description().format() == MappingDescription.Kind.ROWS;
            return Example.read(mapping, file, rows).stream()
                    .filter(item -> item.refusal() != null)
                    .map((Item item) -> told(item.number(), item.refusal()))
                    .toList();
        } catch (RefusedException e) {
            return List.of(told(0, e.refusal()));
        }
    }

    private List<JsonNode> written(Mapping mapping) {
        JsonNode content = Example.json(file);
        List<Message> messages = Example.messages(folder, content);
        UUID batch = UUID.fromString(content.get("batch").asText());
        Map<UUID, Refusal> refused = folder.description().format() == MappingDescription.Kind.ROWS
                ? mapping.writeRows(batch, messages).refused()
                : mapping.write(batch, messages).refused();
        List<JsonNode> told = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Refusal refusal = refused.get(messages.get(i).id());
            if (refusal != null) {
                told.add(told(i + 1, refusal));
            }
        }
        return told;
    }

    private static JsonNode told(int item, Refusal refusal) {
        ObjectNode told = Example.JSON.createObjectNode().put("item", item);
        return told.setAll((ObjectNode) Example.JSON.<JsonNode>valueToTree(refusal));
    }

    @Override
    public String toString() {
        return folder.partner() + "/" + folder.type() + " " + Example.stem(file);
    }
}
