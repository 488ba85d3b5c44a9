package org.fuyuan.hub.exchange.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.springframework.stereotype.Component;

/** Rows of a table as kept: numbers, truths and nulls as they are, everything else as text; times in ISO 8601. */
@Component
class TableRows {

    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    byte[] write(List<Map<String, Object>> rows) {
        try {
            return json.writeValueAsBytes(rows.stream().map(TableRows::plain).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Map<String, Object>> read(InputStream kept) {
        try {
            return json.readValue(kept, ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((column, value) -> plain.put(column, plain(value)));
        return plain;
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
