package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.fuyuan.hub.identity.CitizenNumbers;
import org.fuyuan.hub.message.Refusal;

/**
 * Hides personal numbers: those in the fields a folder names, and anything that looks like one wherever it stands, but for the
 * item's own id, by which its sender finds it again.
 */
final class Masking {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 20;

    private static final Set<String> CANONICAL = Set.of("certificateNumber", "cardNum");

    private final Set<String> personal;
    private final String id;

    /**
     * @param id the field that identifies an item; null when there is none
     */
    Masking(Collection<String> personal, String id) {
        this.personal = new HashSet<>(personal);
        this.personal.addAll(CANONICAL);
        this.id = id;
    }

    String of(JsonNode item) {
        return item == null ? "" : Json.text(masked(item, false));
    }

    /** The refusal with what was found hidden, where the field is personal. */
    Refusal of(Refusal refusal) {
        if (!hides(refusal.field().substring(refusal.field().lastIndexOf('/') + 1))) {
            return refusal;
        }
        String found = refusal.found();
        String hidden = found.startsWith("\"") ? number(found.replace("\"", "")) : found;
        return new Refusal(refusal.code(), refusal.field(), hidden, refusal.expected());
    }

    private boolean hides(String field) {
        return personal.contains(field);
    }

    /** Keeps at most the first 10 and the last 4 characters. */
    static String number(String number) {
        if (number.length() < 8) {
            return "****";
        }
        int shown = Math.min(10, number.length() - 8);
        return number.substring(0, shown) + "****" + number.substring(number.length() - 4);
    }

    /** Masks runs of letters and digits that have the length and the digits of a certificate number. */
    static String numbers(String text) {
        StringBuilder masked = null;
        int copied = 0;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = runEnd(text, start);
            if (looksPersonal(text, start, end)) {
                masked = masked == null ? new StringBuilder(text.length()) : masked;
                masked.append(text, copied, start).append(number(text.substring(start, end)));
                copied = end;
            }
        }
        return masked == null
                ? text
                : masked.append(text, copied, text.length()).toString();
    }

    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean looksPersonal(String text, int start, int end) {
        int length = end - start;
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits * 2 > length;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private JsonNode masked(String field, JsonNode value) {
        return field.equals(id) && value.isTextual()
                ? TextNode.valueOf(CitizenNumbers.masked(value.textValue()))
                : masked(value, hides(field));
    }

    private JsonNode masked(JsonNode node, boolean hidden) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), masked(field.getKey(), field.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> copy.add(masked(element, hidden)));
            return copy;
        }
        return masked(node.asText(), node, hidden);
    }

    private static JsonNode masked(String text, JsonNode value, boolean hidden) {
        if (!value.isTextual() && !(hidden && value.isNumber())) {
            return value;
        }
        return TextNode.valueOf(hidden ? number(text) : numbers(text));
    }
}
