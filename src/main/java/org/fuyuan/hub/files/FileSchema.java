package org.fuyuan.hub.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What files of one kind must look like. Remedies are the descriptions in the schema, so they are written once. */
public final class FileSchema {

    private final JsonNode text;
    private final JsonSchema schema;

    private FileSchema(JsonNode text) {
        this.text = text;
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        text,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .build());
    }

    /** Reads a JSON Schema (2020-12) and closes the stream; throws {@link UncheckedIOException} when it is not JSON. */
    public static FileSchema read(InputStream json) {
        try (json) {
            return new FileSchema(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("a JSON Schema cannot be read", e);
        }
    }

    /** Every breach, in the order of lines. */
    public List<FileFault> faults(Path file, YamlDocument document) {
        return schema.validate(document.root()).stream()
                .map(message -> fault(file, document, message))
                .sorted(Comparator.comparingInt(FileFault::line).thenComparing(FileFault::wrong))
                .distinct()
                .toList();
    }

    private FileFault fault(Path file, YamlDocument document, ValidationMessage message) {
        String at = message.getInstanceLocation().toString();
        JsonNode rule = ruleAround(message);
        return switch (message.getType()) {
            case "required" ->
                new FileFault(
                        file,
                        document.line(at),
                        "`" + message.getProperty() + "` is missing"
                                + (at.isEmpty() ? "" : " in `" + at.substring(1) + "`"),
                        "add `" + message.getProperty() + "`: "
                                + describe(rule.path("properties").path(message.getProperty())));
            case "additionalProperties" ->
                new FileFault(
                        file,
                        document.line(at + "/" + message.getProperty()),
                        "`" + message.getProperty() + "` is not known here",
                        "remove it or spell one of " + names(rule.path("properties")));
            default ->
                new FileFault(
                        file,
                        document.line(at),
                        "`" + at.substring(Math.min(1, at.length())) + "` is "
                                + found(document.root().at(at)),
                        "write " + describe(rule));
        };
    }

    private JsonNode ruleAround(ValidationMessage message) {
        String keyword = message.getSchemaLocation().getFragment().toString();
        JsonNode rule = text.at(keyword.substring(0, Math.max(0, keyword.lastIndexOf('/'))));
        String evaluated = message.getEvaluationPath().toString();
        int reference = evaluated.lastIndexOf("/$ref/");
        JsonNode referrer = reference < 0 || evaluated.indexOf('/', reference + 6) >= 0
                ? null
                : text.at(evaluated.substring(0, reference));
        return referrer != null && referrer.has("description") ? referrer : rule;
    }

    private static String describe(JsonNode rule) {
        return rule.path("description").asText("what the schema asks for");
    }

    private static String names(JsonNode properties) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(properties.fieldNames(), Spliterator.ORDERED), false)
                .collect(Collectors.joining(", "));
    }

    private static String found(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isEmpty() ? "empty" : value.isArray() ? "a list" : "a mapping";
        }
        return value.isNull() ? "empty" : value.toString();
    }
}
