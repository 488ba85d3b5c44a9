package org.fuyuan.hub.mapping;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Message;

/** A mapping written in a test, which does what its class says and nothing else. */
public abstract class PartialMapping implements Mapping {

    @Override
    public String contentType() {
        return "text/plain";
    }

    @Override
    public void read(InputStream document, Consumer<Item> items) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readRows(List<Map<String, Object>> rows, Consumer<Item> items) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readFlat(InputStream document, Consumer<Map<String, String>> rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Written write(UUID batchId, List<Message> messages) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WrittenRows writeRows(UUID batchId, List<Message> messages) {
        throw new UnsupportedOperationException();
    }
}
