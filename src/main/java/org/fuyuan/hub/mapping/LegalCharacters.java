package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.fuyuan.hub.message.Refusal;

/** Finds characters that XML, databases and screens cannot carry: they are refused in every format, never dropped. */
final class LegalCharacters {

    private LegalCharacters() {}

    /** The first illegal character anywhere in the item, or null. */
    static Refusal check(JsonNode node, String field) {
        if (node.isTextual()) {
            return check(node.textValue(), field);
        }
        if (node.isObject()) {
            return checkFields(node, field);
        }
        Refusal refusal = null;
        for (int i = 0; refusal == null && node.isArray() && i < node.size(); i++) {
            refusal = check(node.get(i), field + "/" + i);
        }
        return refusal;
    }

    private static Refusal checkFields(JsonNode node, String field) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Refusal refusal = check(entry.getValue(), field + "/" + entry.getKey());
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static Refusal check(String text, String field) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE) {
                int code = text.codePointAt(i);
                if (!legal(code)) {
                    return new Refusal(
                            "illegal-character", field, "U+%04X".formatted(code), "text without control characters");
                }
                i += Character.charCount(code) - 1;
            }
        }
        return null;
    }

    private static boolean legal(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || code >= ' ' && code <= 0xD7FF
                || code >= 0xE000 && code <= 0xFFFD
                || code > 0xFFFF;
    }
}
