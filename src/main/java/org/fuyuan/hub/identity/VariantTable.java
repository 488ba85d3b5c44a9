package org.fuyuan.hub.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Characters that mean the same in a name: traditional and variant forms, and private-use code points of older GB 18030
 * tables. Pairs that are different surnames today, as 肖 and 萧 or 闫 and 阎, are not in it.
 */
record VariantTable(Map<Integer, Integer> commonByVariant) {

    private static final String FILE = "variants.csv";

    static VariantTable load() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(VariantTable.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            Map<Integer, Integer> pairs = new HashMap<>();
            lines.lines().skip(1).forEach(line -> add(pairs, line.split(",", 3)));
            return new VariantTable(Map.copyOf(pairs));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of variant characters could not be read", e);
        }
    }

    private static void add(Map<Integer, Integer> pairs, String[] row) {
        int variant = row[0].startsWith("U+") ? Integer.parseInt(row[0].substring(2), 16) : row[0].codePointAt(0);
        int common = row[1].startsWith("U+") ? Integer.parseInt(row[1].substring(2), 16) : row[1].codePointAt(0);
        pairs.put(variant, common);
    }

    int common(int character) {
        return commonByVariant.getOrDefault(character, character);
    }
}
