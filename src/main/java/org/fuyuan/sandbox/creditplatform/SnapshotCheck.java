package org.fuyuan.sandbox.creditplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fuyuan.sandbox.department.Desk;
import org.fuyuan.sandbox.department.Sm3;

/** Looks at each whole list that arrives: once its done-file is there, count and SM3 must be those of the manifest. */
public final class SnapshotCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DONE = ".done";

    private final Map<String, Finding> findings = new ConcurrentHashMap<>();
    private final Path folder;
    private final Desk desk = new Desk("credit-platform-snapshots", this::worked);

    SnapshotCheck(Path folder) {
        this.folder = folder;
    }

    void start() {
        desk.open();
    }

    void stop() {
        desk.close();
    }

    /** What was found of each snapshot, by its file's name. */
    public Map<String, Finding> findings() {
        return Map.copyOf(findings);
    }

    private boolean worked() throws IOException {
        boolean found = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + DONE)) {
            for (Path done : files) {
                String name = done.getFileName().toString().replace(DONE, "");
                if (!findings.containsKey(name)) {
                    findings.put(name, check(name));
                    found = true;
                }
            }
        }
        return found;
    }

    private Finding check(String name) throws IOException {
        Path file = folder.resolve(name);
        JsonNode manifest =
                JSON.readTree(folder.resolve(name + ".manifest.json").toFile());
        try (InputStream in = Files.newInputStream(file)) {
            boolean sameDigest = Sm3.hex(in).equals(manifest.path("sm3").asText());
            long rows = rows(file);
            return new Finding(rows, rows == manifest.path("count").asLong(), sameDigest);
        }
    }

    private static long rows(Path file) throws IOException {
        try (CsvReader<?> rows = CsvReader.builder().ofCsvRecord(file)) {
            return rows.stream().count() - 1;
        }
    }

    /** Rows of a snapshot, and whether count and digest are as its manifest says. */
    public record Finding(long rows, boolean countAgrees, boolean digestAgrees) {

        public boolean good() {
            return countAgrees && digestAgrees;
        }
    }
}
