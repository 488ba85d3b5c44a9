package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.message.Refusal;

/** An item about to be written to a flat document or a table: one row, or an array of rows. */
final class FlatItem {

    private FlatItem() {}

    static Iterable<JsonNode> rows(JsonNode item) {
        return item.isArray() ? item : List.of(item);
    }

    static String text(JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return value.isContainerNode() ? Json.text(value) : value.asText();
    }

    static Refusal check(JsonNode item, List<Column> columns, Charset charset) {
        StrictText text = new StrictText(charset);
        for (JsonNode row : rows(item)) {
            Refusal refusal = Column.check(columns, row);
            refusal = refusal == null ? checkNames(row, columns) : refusal;
            refusal = refusal == null ? checkCharacters(row, text, charset) : refusal;
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    static Refusal checkNames(JsonNode row, List<Column> columns) {
        List<String> names = Column.names(columns);
        for (Iterator<String> fields = row.fieldNames(); fields.hasNext(); ) {
            String name = fields.next();
            if (!names.contains(name)) {
                return Refusals.unknownField(name, name, names);
            }
        }
        return null;
    }

    private static Refusal checkCharacters(JsonNode row, StrictText text, Charset charset) {
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            String value = text(field.getValue());
            if (!text.canEncode(value)) {
                return new Refusal(
                        "unmappable-character",
                        field.getKey(),
                        Refusals.shorten(value),
                        "text that " + charset + " can carry");
            }
        }
        return null;
    }
}
