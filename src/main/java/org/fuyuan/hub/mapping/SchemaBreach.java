package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.Refusal;

/** Puts a breach of a JSON Schema into words its sender can act on. */
final class SchemaBreach {

    private final JsonNode schema;
    private final ValidationMessage message;
    private final String field;

    /** @param where pointer of the checked node in its document */
    SchemaBreach(JsonNode schema, ValidationMessage message, String where) {
        this.schema = schema;
        this.message = message;
        this.field = where + message.getInstanceLocation();
    }

    Refusal explain(JsonNode node) {
        String property = field + "/" + message.getProperty();
        return switch (message.getType()) {
            case "required" -> Refusals.missing(property);
            case "additionalProperties" -> Refusals.unknownField(property, message.getProperty(), known());
            case "type" -> refusal("wrong-type", node, "a value of type " + rule());
            case "enum" -> refusal("wrong-value", node, "one of " + rule());
            case "pattern" -> refusal("wrong-value", node, "text like " + rule());
            default -> refusal("wrong-value", node, message.getType() + " " + rule());
        };
    }

    private Refusal refusal(String code, JsonNode node, String expected) {
        return new Refusal(
                code, field, found(node.at(message.getInstanceLocation().toString())), expected);
    }

    private String rule() {
        JsonNode rule = message.getSchemaNode();
        return rule.isTextual() ? rule.textValue() : rule.toString();
    }

    /** The names the schema knows beside the unknown one. */
    private List<String> known() {
        String pointer = message.getSchemaLocation().getFragment().toString();
        JsonNode object = schema.at(pointer.substring(0, pointer.lastIndexOf('/')));
        List<String> names = new ArrayList<>();
        object.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String found(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isArray() ? "an array of " + value.size() : "an object";
        }
        return value.isTextual() ? "\"" + Refusals.shorten(value.textValue()) + "\"" : value.asText();
    }
}
