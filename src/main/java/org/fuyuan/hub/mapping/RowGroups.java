package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Refusal;

/** Makes items of rows: each row one, or, where the folder names a group column, each run of rows with one value in it. */
final class RowGroups {

    private final String group;
    private final Consumer<Part> parts;
    private int number;
    private ArrayNode open;
    private JsonNode key;
    private Refusal refusal;

    RowGroups(String group, Consumer<Part> parts) {
        this.group = group;
        this.parts = parts;
    }

    void row(JsonNode row, Refusal rowRefusal) {
        if (group == null) {
            parts.accept(new Part(++number, row, rowRefusal));
            return;
        }
        JsonNode rowKey = row.get(group);
        if (open == null || key != null && rowKey != null && !rowKey.equals(key)) {
            end();
            open = JsonNodeFactory.instance.arrayNode();
            key = null;
        }
        key = key == null ? rowKey : key;
        open.add(row);
        refusal = refusal == null ? rowRefusal : refusal;
    }

    void end() {
        if (open != null) {
            parts.accept(new Part(++number, open, refusal));
            open = null;
            refusal = null;
        }
    }
}
