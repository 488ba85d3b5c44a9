package org.fuyuan.hub.exchange.route;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is remembered of a row of a partner's table: its key, when it says it was updated, and a digest of the whole of it. */
record SourceRow(String id, String updatedAt, String fingerprint) {

    static SourceRow of(Map<String, Object> row) {
        return new SourceRow(required(row, "id"), required(row, "updatedAt"), digest(new TreeMap<>(row)));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Object body) {
        return (List<Map<String, Object>>) body;
    }

    @SuppressWarnings("unchecked")
    static List<SourceRow> list(Object rows) {
        return (List<SourceRow>) rows;
    }

    private static String required(Map<String, Object> row, String column) {
        Object value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("the page's SQL does not give the column " + column);
        }
        return value.toString();
    }

    private static String digest(Map<String, Object> row) {
        try {
            byte[] text = row.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
