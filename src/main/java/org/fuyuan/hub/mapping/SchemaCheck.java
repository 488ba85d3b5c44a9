package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Set;
import org.fuyuan.hub.message.Refusal;

/** Checks a node against a JSON Schema (2020-12), or a part of one, and explains the first breach. */
final class SchemaCheck {

    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();

    private final JsonSchema schema;
    private final JsonNode root;

    private SchemaCheck(JsonSchema schema, JsonNode root) {
        this.schema = schema;
        this.root = root;
        schema.initializeValidators();
    }

    /** @param part pointer within the schema, empty for the whole */
    static SchemaCheck of(String schemaText, String part) {
        JsonNode root = Json.parse(schemaText);
        String id = root.path("$id").asText();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(id, schemaText))));
        return new SchemaCheck(factory.getSchema(SchemaLocation.of(id + "#" + part), CONFIG), root);
    }

    /**
     * Why the node is not valid, or null.
     *
     * @param where pointer of the node in its document, set before the field
     */
    Refusal check(JsonNode node, String where) {
        Set<ValidationMessage> messages = schema.validate(node);
        return messages.isEmpty()
                ? null
                : new SchemaBreach(root, messages.iterator().next(), where).explain(node);
    }
}
