package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Refusal;

/** Stands in for a codec where a folder speaks in rows of a table alone. */
final class RowsOnly implements DocumentFormat {

    @Override
    public String contentType() {
        return "application/x-table-rows";
    }

    @Override
    public void read(InputStream document, Consumer<Part> parts) {
        throw new UnsupportedOperationException("this folder maps rows of a table, not documents");
    }

    @Override
    public Refusal check(JsonNode item) {
        throw new UnsupportedOperationException("this folder maps rows of a table, not documents");
    }

    @Override
    public byte[] write(List<JsonNode> items, JsonNode envelope) {
        throw new UnsupportedOperationException("this folder maps rows of a table, not documents");
    }
}
