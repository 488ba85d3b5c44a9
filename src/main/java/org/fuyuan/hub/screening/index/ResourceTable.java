package org.fuyuan.hub.screening.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables beside this package: a head line, then rows of plain values. */
final class ResourceTable {

    private ResourceTable() {}

    static List<String[]> rows(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(ResourceTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + file + " could not be read", e);
        }
    }
}
