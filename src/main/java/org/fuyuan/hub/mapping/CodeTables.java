package org.fuyuan.hub.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The crosswalks of one folder. */
final class CodeTables {

    private final Map<String, CodeTable> tables = new HashMap<>();

    CodeTables(MappingFolder folder) {
        Path codes = folder.path().resolve("codes");
        if (Files.isDirectory(codes)) {
            try (Stream<Path> files = Files.list(codes)) {
                files.sorted().forEach(this::load);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    CodeTable named(String name) {
        CodeTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no codes/" + name + ".csv beside the mapping");
        }
        return table;
    }

    private void load(Path file) {
        String name = file.getFileName().toString().replace(".csv", "");
        tables.put(name, new CodeTable(name, rows(file)));
    }

    static List<Map<String, String>> rows(Path file) {
        try {
            return rows(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> rows(byte[] csv) {
        CsvLines lines = new CsvLines(new ByteArrayInputStream(csv), StandardCharsets.UTF_8);
        String[] header = lines.next();
        return Stream.generate(lines::next)
                .takeWhile(line -> line != null)
                .<Map<String, String>>map(line -> new FlatRow(FlatRow.index(header), line))
                .toList();
    }
}
