package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Refusal;

/** A codec between a partner's bytes and its items, which also knows the partner's schema. Thread-safe. */
interface DocumentFormat {

    String contentType();

    /** Hands over the items in order; throws {@link org.fuyuan.hub.message.RefusedException} where the document breaks. */
    void read(InputStream document, Consumer<Part> parts);

    /** Why an item about to be written breaks the partner's schema, or null. */
    Refusal check(JsonNode item);

    /**
     * Writes items that have been checked.
     *
     * @param envelope what {@code transmission.jslt} made of the items, or null where the folder has none
     */
    byte[] write(List<JsonNode> items, JsonNode envelope);

    /** Lines that follow in a flat document already begun. */
    default byte[] writeMore(List<JsonNode> items) {
        throw new UnsupportedOperationException(contentType() + " is written in one piece");
    }

    /** Only flat formats have rows. */
    default void readFlat(InputStream document, Consumer<Map<String, String>> rows) {
        throw new UnsupportedOperationException(contentType() + " has no flat rows");
    }
}
