package org.fuyuan.hub.screening.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder {@code mappings/measures}: schemas, {@code vocabulary.yaml}, {@code matching.yaml}, and a folder for each department. */
record MeasureFolder(Path path) {

    /** Bytes; a measure has some thousands. */
    static final int LARGEST = 1 << 20;

    /** Every file as it stands now, of a larger one than {@link #LARGEST} its beginning; by its name relative to the folder. Throws
     * {@link UncheckedIOException}. */
    Map<String, ByteBuffer> read() {
        try (Stream<Path> files =
                Files.find(path, 2, (file, attributes) -> attributes.isRegularFile() && counts(file))) {
            Map<String, ByteBuffer> contents = new TreeMap<>();
            for (Path file : files.toList()) {
                contents.put(name(file), beginning(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + path + " cannot be read", e);
        }
    }

    private static ByteBuffer beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ByteBuffer.wrap(in.readNBytes(LARGEST + 1));
        }
    }

    private String name(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }

    /** What editors leave beside a file, as {@code .x.yaml.swp} or {@code x.yaml~}, does not. */
    private static boolean counts(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".schema.json"));
    }
}
