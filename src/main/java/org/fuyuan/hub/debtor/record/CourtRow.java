package org.fuyuan.hub.debtor.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** One record of the court as it came: field name to text. Words that mean "nothing" (暂无 …) read as null. */
public final class CourtRow {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOTHING = Set.of("", "暂无", "无", "不详", "未知", "null", "NULL", "-", "--", "—", "/");
    private static final int LONGEST_NOTHING =
            NOTHING.stream().mapToInt(String::length).max().orElseThrow();

    private final Map<String, String> fields;

    public CourtRow(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Reads a canonical court-record/v1. */
    public static CourtRow of(String json) {
        try {
            Map<String, String> fields = new HashMap<>();
            JSON.readTree(json).fields().forEachRemaining(field -> fields.put(field.getKey(), text(field.getValue())));
            return new CourtRow(fields);
        } catch (JsonProcessingException e) {
            throw new RefusedException(new Refusal("malformed", "", "not JSON", "a court-record/v1 object"));
        }
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** The field's text without surrounding blanks, or null. */
    public String text(String field) {
        String value = fields.get(field);
        if (value == null) {
            return null;
        }
        String stripped = stripped(value);
        return stripped.length() <= LONGEST_NOTHING && NOTHING.contains(stripped) ? null : stripped;
    }

    /** As {@link #text}, with letters, digits and punctuation half-width. */
    String plain(String field) {
        String text = text(field);
        return text == null ? null : HalfWidth.of(text);
    }

    String required(String field) {
        String text = text(field);
        if (text == null) {
            String found = fields.get(field);
            throw refused("missing", field, found == null ? "nothing" : found, "a value");
        }
        return text;
    }

    static RefusedException refused(String code, String field, String found, String expected) {
        return new RefusedException(new Refusal(code, field, found, expected));
    }

    private static String stripped(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && blank(value.charAt(from))) {
            from++;
        }
        while (from < to && blank(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
    }
}
