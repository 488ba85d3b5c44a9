package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.fuyuan.hub.message.Refusal;

/** Cuts one line into its columns and fills one. Not thread-safe. */
final class FixedColumns {

    private final List<Column> columns;
    private final Charset charset;
    private final StrictText text;

    FixedColumns(List<Column> columns, Charset charset) {
        this.columns = columns;
        this.charset = charset;
        this.text = new StrictText(charset);
    }

    Refusal decode(byte[] line, ObjectNode row) {
        int from = 0;
        for (Column column : columns) {
            try {
                String value = text.decode(line, from, column.bytes());
                row.put(column.name(), unpadded(value, column));
            } catch (CharacterCodingException e) {
                return Refusals.wrongEncoding(column.name(), charset.name());
            }
            from += column.bytes();
        }
        return null;
    }

    private static String unpadded(String value, Column column) {
        String stripped = column.right() ? value.stripLeading() : value.stripTrailing();
        return stripped.isEmpty() ? null : stripped;
    }

    byte[] encode(JsonNode row) throws CharacterCodingException {
        byte[] line = new byte[columns.stream().mapToInt(Column::bytes).sum()];
        int from = 0;
        for (Column column : columns) {
            byte[] value = text.encode(FlatItem.text(row.get(column.name())));
            byte pad = value.length == 0 ? (byte) ' ' : column.pad();
            Arrays.fill(line, from, from + column.bytes(), pad);
            int start = column.right() ? from + column.bytes() - value.length : from;
            System.arraycopy(value, 0, line, start, value.length);
            from += column.bytes();
        }
        return line;
    }

    /** The first column whose value needs more bytes than it has, or holds a line end; or null. The text can be encoded. */
    Refusal tooWide(JsonNode row) {
        for (Column column : columns) {
            String value = FlatItem.text(row.get(column.name()));
            int bytes = width(value);
            if (bytes > column.bytes()) {
                return new Refusal(
                        "too-wide",
                        column.name(),
                        bytes + " bytes of " + charset.name(),
                        "at most " + column.bytes() + " bytes");
            }
            if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                return new Refusal("wrong-value", column.name(), "a line end", "text on one line");
            }
        }
        return null;
    }

    private int width(String value) {
        try {
            return text.encode(value).length;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("an item's characters were not checked before its width", e);
        }
    }
}
