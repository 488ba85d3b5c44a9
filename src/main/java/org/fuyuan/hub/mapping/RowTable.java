package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Rows of a table by the folder's {@code columns.csv}; names are compared without case and underscores, as databases fold them. */
final class RowTable {

    private final List<Column> columns;
    private final String group;

    RowTable(MappingFolder folder) {
        columns = Column.of(folder.text("columns.csv"));
        group = folder.description().group();
    }

    void read(List<Map<String, Object>> rows, Consumer<Part> parts) {
        RowGroups groups = new RowGroups(group, parts);
        for (Map<String, Object> row : rows) {
            ObjectNode read = JsonNodeFactory.instance.objectNode();
            Refusal refusal = fill(read, folded(row));
            groups.row(read, refusal == null ? Column.check(columns, read) : refusal);
        }
        groups.end();
    }

    Refusal check(JsonNode item) {
        Refusal refusal = FlatItem.check(item, columns, StandardCharsets.UTF_8);
        if (refusal == null) {
            for (JsonNode row : FlatItem.rows(item)) {
                refusal = refusal == null ? unwritable(row) : refusal;
            }
        }
        return refusal;
    }

    Map<String, Object> write(JsonNode row) {
        Map<String, Object> written = new LinkedHashMap<>();
        columns.forEach(column -> written.put(column.name(), ColumnValue.toSql(column, row.get(column.name()))));
        return written;
    }

    private Refusal unwritable(JsonNode row) {
        try {
            write(row);
            return null;
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    private Refusal fill(ObjectNode read, Map<String, Object> row) {
        try {
            columns.forEach(
                    column -> read.set(column.name(), ColumnValue.fromSql(column, row.get(folded(column.name())))));
            return null;
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    private static Map<String, Object> folded(Map<String, Object> row) {
        Map<String, Object> folded = new HashMap<>();
        row.forEach((name, value) -> folded.put(folded(name), value));
        return folded;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
