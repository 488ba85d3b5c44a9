package org.fuyuan.hub.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Every mapping folder under {@code mappings/}, loaded at start; a folder that is not right stops the start. */
@Component
final class MappingFolders implements Mappings {

    private final Map<String, Mapping> mappings = new TreeMap<>();

    MappingFolders(@Value("#{T(java.nio.file.Path).of('${fuyuan.home:.}')}") Path home) {
        Path root = home.resolve("mappings");
        MappingAssembly assembly = new MappingAssembly(root.resolve("canonical"));
        folders(root).forEach(folder -> mappings.put(key(folder.partner(), folder.type()), assembly.assemble(folder)));
    }

    @Override
    public Mapping of(String partnerId, MessageType type) {
        Mapping mapping = mappings.get(key(partnerId, type));
        if (mapping == null) {
            throw new RefusedException(new Refusal(
                    "no-mapping", "", type + " of " + partnerId, "a message type with a folder mappings/" + partnerId));
        }
        return mapping;
    }

    /** The folders {@code <partner>/<message>/v<n>} that hold a {@code mapping.yaml}, in order. */
    static List<MappingFolder> folders(Path root) {
        try (Stream<Path> files = Files.find(root, 4, (path, attributes) -> path.endsWith("mapping.yaml"))) {
            return files.sorted().map(Path::getParent).map(MappingFolder::at).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the mapping folders of " + root.toAbsolutePath(), e);
        }
    }

    private static String key(String partner, MessageType type) {
        return partner + "/" + type;
    }
}
