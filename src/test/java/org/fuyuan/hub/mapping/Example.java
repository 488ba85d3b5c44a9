package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.message.Message;

/** One example of a mapping folder: a partner's document in {@code in/} and the canonical messages in {@code expected/}. */
record Example(MappingFolder folder, Path document, Path expected) {

    static final Path MAPPINGS = Path.of("mappings");
    static final ObjectMapper JSON = new ObjectMapper();

    static List<Example> of(MappingFolder folder) {
        Path examples = folder.path().resolve("examples");
        return files(examples.resolve("in"))
                .map(file ->
                        new Example(folder, file, examples.resolve("expected").resolve(stem(file) + ".json")))
                .toList();
    }

    static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        return json(bytes(file));
    }

    static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean rows() {
        return folder.description().format() == MappingDescription.Kind.ROWS;
    }

    List<Item> read(Mapping mapping) {
        return read(mapping, document, rows());
    }

    static List<Item> read(Mapping mapping, Path document, boolean rows) {
        List<Item> items = new ArrayList<>();
        if (rows) {
            mapping.readRows(table(json(document)), items::add);
        } else {
            mapping.read(new ByteArrayInputStream(bytes(document)), items::add);
        }
        return items;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> table(JsonNode rows) {
        return JSON.convertValue(rows, List.class);
    }

    UUID batch() {
        return UUID.fromString(json(expected).get("batch").asText());
    }

    List<JsonNode> payloads() {
        return StreamSupport.stream(json(expected).get("messages").spliterator(), false)
                .map(message -> message.get("payload"))
                .toList();
    }

    List<Message> messages() {
        return messages(folder, json(expected));
    }

    static List<Message> messages(MappingFolder folder, JsonNode file) {
        return StreamSupport.stream(file.get("messages").spliterator(), false)
                .map(message -> new Message(
                        UUID.fromString(message.get("id").asText()),
                        folder.type(),
                        "court",
                        "subject",
                        1,
                        Instant.parse(message.get("occurredAt").asText()),
                        message.get("payload").toString()))
                .toList();
    }

    @Override
    public String toString() {
        return folder.partner() + "/" + folder.type() + " " + stem(document);
    }
}
