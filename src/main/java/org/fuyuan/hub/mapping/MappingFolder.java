package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fuyuan.hub.message.MessageType;

/** One folder {@code mappings/<partner>/<message>/v1} and the files in it. */
record MappingFolder(Path path, String partner, MessageType type, MappingDescription description) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    static MappingFolder at(Path path) {
        String version = path.getFileName().toString();
        Path message = path.getParent();
        MessageType type = MessageType.parse(message.getFileName() + "/" + version);
        return new MappingFolder(path, message.getParent().getFileName().toString(), type, describe(path));
    }

    MessageType canonicalType() {
        return description.canonical() == null ? type : MessageType.parse(description.canonical());
    }

    boolean has(String file) {
        return Files.exists(path.resolve(file));
    }

    String text(String file) {
        return text(path.resolve(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static MappingDescription describe(Path path) {
        Path file = path.resolve("mapping.yaml");
        try {
            return YAML.readValue(file.toFile(), MappingDescription.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " does not describe a mapping: " + e.getMessage(), e);
        }
    }
}
