package org.fuyuan.hub.exchange.inbox;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.message.Message;

/** A mapping that counts what is read through it. */
final class CountedMapping implements Mapping {

    private final Mapping mapping;
    private int read;

    CountedMapping(Mapping mapping) {
        this.mapping = mapping;
    }

    int read() {
        return read;
    }

    @Override
    public String contentType() {
        return mapping.contentType();
    }

    @Override
    public void read(InputStream document, Consumer<Item> items) {
        mapping.read(document, counted(items));
    }

    @Override
    public void readRows(List<Map<String, Object>> rows, Consumer<Item> items) {
        mapping.readRows(rows, counted(items));
    }

    @Override
    public void readFlat(InputStream document, Consumer<Map<String, String>> rows) {
        mapping.readFlat(document, counted(rows));
    }

    @Override
    public Written write(UUID batchId, List<Message> messages) {
        return mapping.write(batchId, messages);
    }

    @Override
    public WrittenRows writeRows(UUID batchId, List<Message> messages) {
        return mapping.writeRows(batchId, messages);
    }

    private <T> Consumer<T> counted(Consumer<T> consumer) {
        return item -> {
            read++;
            consumer.accept(item);
        };
    }
}
