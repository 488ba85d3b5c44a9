package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.fuyuan.hub.message.Refusal;

/**
 * One column of a flat document or a table, as {@code header.csv}, {@code layout.csv} or {@code columns.csv} describes it.
 *
 * @param bytes fixed width only
 * @param right fixed width only: aligned to the right
 * @param pad fixed width only: what fills the rest
 * @param type tables only
 * @param pattern a value must match it as a whole; null when any will do
 */
record Column(String name, int bytes, boolean right, byte pad, Type type, boolean required, Pattern pattern) {

    private static final int LONGEST = 100_000;

    /** What a table's column holds. */
    enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        TIMESTAMP,
        UUID,
        JSON
    }

    static List<Column> of(String csv) {
        return CodeTables.rows(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)).stream()
                .map(Column::of)
                .toList();
    }

    private static Column of(Map<String, String> row) {
        String pattern = row.getOrDefault("pattern", "");
        return new Column(
                row.get("name"),
                Integer.parseInt(row.getOrDefault("bytes", "0")),
                "right".equals(row.get("align")),
                (byte) ("zero".equals(row.get("pad")) ? '0' : ' '),
                Type.valueOf(row.getOrDefault("type", "text").toUpperCase(Locale.ROOT)),
                "yes".equals(row.get("required")),
                pattern.isEmpty() ? null : Pattern.compile(pattern));
    }

    /** Why the value cannot stand in this column, or null. */
    Refusal check(JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return required ? Refusals.missing(name) : null;
        }
        if (value.isContainerNode()) {
            return null;
        }
        String text = value.asText();
        if (text.length() > LONGEST) {
            return new Refusal(
                    "wrong-value", name, text.length() + " characters", "at most " + LONGEST + " characters");
        }
        boolean fits = pattern == null || pattern.matcher(text).matches();
        return fits
                ? null
                : new Refusal("wrong-value", name, "\"" + Refusals.shorten(text) + "\"", "text like " + pattern);
    }

    static Refusal check(List<Column> columns, JsonNode row) {
        for (Column column : columns) {
            Refusal refusal = column.check(row.get(column.name()));
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
