package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.fuyuan.hub.message.Refusal;

/** Puts a breach of a JSON Schema into words its sender can act on. */
final class SchemaBreach {

    private SchemaBreach() {}

    static Refusal explain(ValidationMessage message, JsonNode node, String where, Masking masking) {
        String field = where + message.getInstanceLocation();
        String found = found(at(node, message), field, masking);
        return switch (message.getType()) {
            case "required" -> Refusals.missing(field + "/" + message.getProperty());
            case "additionalProperties", "unevaluatedProperties" ->
                Refusals.unknownField(field + "/" + message.getProperty(), message.getProperty(), known(message));
            case "type" -> new Refusal("wrong-type", field, found, "a value of type " + words(message));
            case "enum" -> new Refusal("wrong-value", field, found, "one of " + words(message));
            default -> new Refusal("wrong-value", field, found, message.getType() + " " + words(message));
        };
    }

    private static JsonNode at(JsonNode node, ValidationMessage message) {
        return node.at(message.getInstanceLocation().toString());
    }

    private static String words(ValidationMessage message) {
        JsonNode rule = message.getSchemaNode();
        return rule == null ? message.getMessage() : rule.isTextual() ? rule.textValue() : rule.toString();
    }

    private static List<String> known(ValidationMessage message) {
        JsonNode properties =
                message.getSchemaNode() == null ? null : message.getSchemaNode().get("properties");
        if (properties == null) {
            return List.of();
        }
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(properties.fieldNames(), 0), false)
                .toList();
    }

    private static String found(JsonNode value, String field, Masking masking) {
        if (value.isContainerNode()) {
            return value.isArray() ? "an array of " + value.size() : "an object";
        }
        String text = value.asText();
        if (masking.hides(field)) {
            return "\"" + Masking.number(text) + "\"";
        }
        return value.isTextual() ? "\"" + Refusals.shorten(text) + "\"" : text;
    }
}
