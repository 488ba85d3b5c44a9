package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** CSV by the folder's {@code header.csv}: the columns by name, in any order when read, in the header's order when written. */
final class CsvFormat implements DocumentFormat {

    private final List<Column> columns;
    private final Charset charset;
    private final String group;

    CsvFormat(MappingFolder folder) {
        columns = Column.of(folder.text("header.csv"));
        charset = folder.description().charset();
        group = folder.description().group();
    }

    @Override
    public String contentType() {
        return "text/csv;charset=" + charset.name();
    }

    @Override
    public void read(InputStream document, Consumer<Part> parts) {
        CsvLines lines = new CsvLines(document, charset);
        String[] header = header(lines);
        RowGroups groups = new RowGroups(group, parts);
        for (String[] line = lines.next(); line != null; line = lines.next()) {
            ObjectNode row = row(header, line);
            Refusal refusal = wrongCount(header, line, lines);
            groups.row(row, refusal == null ? Column.check(columns, row) : refusal);
        }
        groups.end();
    }

    @Override
    public void readFlat(InputStream document, Consumer<Map<String, String>> rows) {
        CsvLines lines = new CsvLines(document, charset);
        String[] header = header(lines);
        Map<String, Integer> index = FlatRow.index(header);
        for (String[] line = lines.next(); line != null; line = lines.next()) {
            Refusal refusal = wrongCount(header, line, lines);
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            rows.accept(new FlatRow(index, line));
        }
    }

    @Override
    public Refusal check(JsonNode item) {
        return FlatItem.check(item, columns, charset);
    }

    @Override
    public byte[] write(List<JsonNode> items, JsonNode envelope) {
        return write(items, true);
    }

    @Override
    public byte[] writeMore(List<JsonNode> items) {
        return write(items, false);
    }

    private byte[] write(List<JsonNode> items, boolean withHeader) {
        StringWriter document = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(document)) {
            if (withHeader) {
                writer.writeRecord(Column.names(columns));
            }
            items.forEach(item -> FlatItem.rows(item).forEach(row -> writer.writeRecord(values(row))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encoded(document.toString());
    }

    private byte[] encoded(String document) {
        try {
            return new StrictText(charset).encode(document);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("an item was not checked before it was written", e);
        }
    }

    private List<String> values(JsonNode row) {
        return columns.stream()
                .map(column -> FlatItem.text(row.get(column.name())))
                .toList();
    }

    private String[] header(CsvLines lines) {
        String[] header = lines.next();
        List<String> names = Column.names(columns);
        if (header == null) {
            throw Refusals.malformed("line 1", "an empty document", "the header " + String.join(",", names));
        }
        for (String name : header) {
            if (!names.contains(name)) {
                throw new RefusedException(Refusals.unknownField("line 1", name, names));
            }
        }
        if (header.length != names.size() || List.of(header).stream().distinct().count() != header.length) {
            String missing = String.join(
                    ",",
                    names.stream()
                            .filter(name -> !List.of(header).contains(name))
                            .toList());
            throw Refusals.malformed(
                    "line 1", header.length + " columns", "each column of the header once; missing: " + missing);
        }
        return header;
    }

    private static ObjectNode row(String[] header, String[] line) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(header.length, line.length); i++) {
            row.put(header[i], line[i].isEmpty() ? null : line[i]);
        }
        return row;
    }

    private static Refusal wrongCount(String[] header, String[] line, CsvLines lines) {
        return header.length == line.length
                ? null
                : new Refusal(
                        "malformed",
                        "line " + lines.line(),
                        line.length + " fields",
                        header.length + " fields, as in the header");
    }
}
