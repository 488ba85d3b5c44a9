package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.Refusal;

/** A mapping as its folder says. Which ways it maps depends on the files the folder has. */
final class FolderMapping implements Mapping {

    private final MappingFolder folder;
    private final DocumentFormat format;
    private final RowTable table;
    private final Inward inward;
    private final Outward outward;

    FolderMapping(MappingFolder folder, DocumentFormat format, RowTable table, Inward inward, Outward outward) {
        this.folder = folder;
        this.format = format;
        this.table = table;
        this.inward = inward;
        this.outward = outward;
    }

    @Override
    public String contentType() {
        return format.contentType();
    }

    @Override
    public void read(InputStream document, Consumer<Item> items) {
        Inward mapped = present(inward, "to-canonical.jslt");
        format.read(bounded(document), part -> items.accept(mapped.item(part)));
    }

    @Override
    public void readRows(List<Map<String, Object>> rows, Consumer<Item> items) {
        Inward mapped = present(inward, "to-canonical.jslt");
        present(table, "columns.csv").read(rows, part -> items.accept(mapped.item(part)));
    }

    @Override
    public void readFlat(InputStream document, Consumer<Map<String, String>> rows) {
        format.readFlat(bounded(document), rows);
    }

    @Override
    public Written write(UUID batchId, List<Message> messages) {
        if (folder.description().oneItem() && messages.size() > 1) {
            throw new IllegalArgumentException(
                    folder.path() + " writes one message to a document, not " + messages.size());
        }
        Outward mapped = present(outward, "from-canonical.jslt");
        return write(messages, items -> format.write(items, mapped.transmission(batchId, items)));
    }

    @Override
    public Written writeMore(UUID batchId, List<Message> messages) {
        return write(messages, format::writeMore);
    }

    private Written write(List<Message> messages, Function<List<JsonNode>, byte[]> writer) {
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        Outward mapped = present(outward, "from-canonical.jslt");
        List<JsonNode> items =
                List.copyOf(mapped.items(messages, format::check, refused).values());
        return new Written(items.isEmpty() ? new byte[0] : writer.apply(items), refused);
    }

    @Override
    public WrittenRows writeRows(UUID batchId, List<Message> messages) {
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        RowTable rows = present(table, "columns.csv");
        List<Map<String, Object>> written = new ArrayList<>();
        present(outward, "from-canonical.jslt")
                .items(messages, rows::check, refused)
                .forEach((id, item) -> {
                    for (JsonNode row : FlatItem.rows(item)) {
                        Map<String, Object> columns = rows.write(row);
                        columns.put(MESSAGE_ID, id);
                        written.add(columns);
                    }
                });
        return new WrittenRows(written, refused);
    }

    private InputStream bounded(InputStream document) {
        return new BoundedInput(document, folder.description().largestBytes());
    }

    private <T> T present(T part, String file) {
        if (part == null) {
            throw new UnsupportedOperationException(folder.path() + " has no " + file);
        }
        return part;
    }
}
