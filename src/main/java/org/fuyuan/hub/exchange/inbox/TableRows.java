package org.fuyuan.hub.exchange.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fuyuan.hub.mapping.OverlongValue;
import org.springframework.stereotype.Component;

/**
 * Rows of a table as kept: numbers, truths and nulls as they are, everything else as text; times in ISO 8601; of a value that is
 * too long, how long it was. Whatever was written can be read again.
 */
@Component
class TableRows {

    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};
    private static final String LENGTH = "length";
    private static final String LONGEST = "longest";

    private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    byte[] write(List<Map<String, Object>> rows) {
        try {
            return json.writeValueAsBytes(
                    rows.stream().map(row -> each(row, TableRows::kept)).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Map<String, Object>> read(InputStream kept) {
        try {
            return json.readValue(kept, ROWS).stream()
                    .map(row -> each(row, TableRows::told))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> each(Map<String, Object> row, UnaryOperator<Object> value) {
        Map<String, Object> changed = new LinkedHashMap<>();
        row.forEach((column, before) -> changed.put(column, value.apply(before)));
        return changed;
    }

    private static Object told(Object kept) {
        return kept instanceof Map<?, ?> overlong
                ? new OverlongValue((Integer) overlong.get(LENGTH), (Integer) overlong.get(LONGEST))
                : kept;
    }

    private static Object kept(Object value) {
        Object plain = plain(value);
        int longest = plain instanceof Number ? OverlongValue.LONGEST_NUMBER : OverlongValue.LONGEST;
        int length = plain == null ? 0 : plain.toString().length();
        return length > longest ? Map.of(LENGTH, length, LONGEST, longest) : plain;
    }

    private static Object plain(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Timestamp time) {
            return time.toInstant().toString();
        }
        return value instanceof Date day ? day.toLocalDate().toString() : value.toString();
    }
}
