package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Fixed-width lines by the folder's {@code layout.csv}. Widths count bytes of the encoding, not characters. */
final class FixedFormat implements DocumentFormat {

    private final List<Column> columns;
    private final int width;
    private final Charset charset;
    private final String group;

    FixedFormat(MappingFolder folder) {
        columns = Column.of(folder.text("layout.csv"));
        width = columns.stream().mapToInt(Column::bytes).sum();
        charset = folder.description().charset();
        group = folder.description().group();
    }

    @Override
    public String contentType() {
        return "text/plain;charset=" + charset.name();
    }

    @Override
    public void read(InputStream document, Consumer<Part> parts) {
        RowGroups groups = new RowGroups(group, parts);
        lines(document, groups::row);
        groups.end();
    }

    @Override
    public void readFlat(InputStream document, Consumer<Map<String, String>> rows) {
        lines(document, (row, refusal) -> {
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            Map<String, String> values = new HashMap<>();
            columns.forEach(column -> values.put(column.name(), FlatItem.text(row.get(column.name()))));
            rows.accept(values);
        });
    }

    private interface Line {
        void accept(JsonNode row, Refusal refusal);
    }

    private void lines(InputStream document, Line each) {
        FixedLines lines = new FixedLines(document, width);
        FixedColumns decoder = new FixedColumns(columns, charset);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            Refusal refusal = line.length == width ? decoder.decode(line, row) : wrongWidth(line, lines);
            each.accept(row, refusal == null ? Column.check(columns, row) : refusal);
        }
    }

    @Override
    public Refusal check(JsonNode item) {
        Refusal refusal = FlatItem.check(item, columns, charset);
        if (refusal == null) {
            FixedColumns encoder = new FixedColumns(columns, charset);
            for (JsonNode row : FlatItem.rows(item)) {
                refusal = refusal == null ? encoder.tooWide(row) : refusal;
            }
        }
        return refusal;
    }

    @Override
    public byte[] write(List<JsonNode> items, JsonNode envelope) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        FixedColumns encoder = new FixedColumns(columns, charset);
        for (JsonNode item : items) {
            for (JsonNode row : FlatItem.rows(item)) {
                document.writeBytes(line(encoder, row));
            }
        }
        return document.toByteArray();
    }

    @Override
    public byte[] writeMore(List<JsonNode> items) {
        return write(items, null);
    }

    private byte[] line(FixedColumns encoder, JsonNode row) {
        try {
            byte[] line = Arrays.copyOf(encoder.encode(row), width + 2);
            line[width] = '\r';
            line[width + 1] = '\n';
            return line;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("an item was not checked before it was written", e);
        }
    }

    private Refusal wrongWidth(byte[] line, FixedLines lines) {
        String found = line.length > width ? "more than " + width + " bytes" : line.length + " bytes";
        return new Refusal("malformed", "line " + lines.line(), found, width + " bytes of " + charset.name());
    }
}
