package org.fuyuan.hub.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/**
 * A crosswalk {@code codes/<name>.csv}, canonical to partner and back. Where several canonical codes share one of the
 * partner's, the first line says what the partner's code means. What it does not list is refused, never guessed.
 */
final class CodeTable {

    private final String name;
    private final Map<String, String> toPartner = new LinkedHashMap<>();
    private final Map<String, String> toCanonical = new LinkedHashMap<>();
    private final Map<String, String> meanings = new HashMap<>();

    CodeTable(String name, List<Map<String, String>> rows) {
        this.name = name;
        rows.forEach(row -> add(row.get("canonical"), row.get("partner"), row.get("meaning")));
    }

    private void add(String canonical, String partner, String meaning) {
        if (toPartner.putIfAbsent(canonical, partner) != null) {
            throw new IllegalArgumentException("codes/" + name + ".csv lists " + canonical + " twice");
        }
        toCanonical.putIfAbsent(partner, canonical);
        meanings.putIfAbsent(partner, meaning);
        meanings.putIfAbsent(canonical, meaning);
    }

    String toPartner(String canonical, String field) {
        return look(toPartner, canonical, field);
    }

    String toCanonical(String partner, String field) {
        return look(toCanonical, partner, field);
    }

    private String look(Map<String, String> table, String value, String field) {
        String other = table.get(value);
        if (other == null) {
            throw new RefusedException(unmapped(table, value, field));
        }
        return other;
    }

    private Refusal unmapped(Map<String, String> table, String value, String field) {
        String nearest = Refusals.nearest(value, table.keySet()).stream()
                .map(code -> code + " " + meanings.get(code))
                .collect(Collectors.joining(", "));
        return new Refusal(
                "unmapped-code",
                field,
                "\"" + Refusals.shorten(value) + "\"",
                "a code of codes/" + name + ".csv; nearest: " + nearest);
    }
}
