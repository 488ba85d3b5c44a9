package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** A value of a table's column, between what a database driver gives or takes and JSON. */
final class ColumnValue {

    private ColumnValue() {}

    static JsonNode fromSql(Column column, Object value) {
        if (value == null || value.toString().isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        refuseOverlong(column, value);
        try {
            return switch (column.type()) {
                case INTEGER -> JsonNodeFactory.instance.numberNode(new BigDecimal(value.toString()).longValueExact());
                case DECIMAL -> text(decimal(column, value.toString()));
                case TIMESTAMP -> text(instant(column, value));
                case JSON -> Json.STRICT.readTree(value.toString());
                default -> text(plain(value));
            };
        } catch (JsonProcessingException | ArithmeticException | NumberFormatException e) {
            throw refused(column, value.toString());
        }
    }

    private static void refuseOverlong(Column column, Object value) {
        if (value instanceof OverlongValue overlong) {
            throw overlong(column, overlong.length(), overlong.longest());
        }
        int length = value.toString().length();
        int longest = number(column, value) ? OverlongValue.LONGEST_NUMBER : OverlongValue.LONGEST;
        if (length > longest) {
            throw overlong(column, length, longest);
        }
    }

    private static boolean number(Column column, Object value) {
        return value instanceof Number || column.type() == Column.Type.INTEGER || column.type() == Column.Type.DECIMAL;
    }

    /** Without an exponent, which could make a short text an endless number. */
    private static String decimal(Column column, String text) {
        BigDecimal number = new BigDecimal(text);
        long digits = Math.abs((long) number.scale());
        if (digits > OverlongValue.LONGEST_NUMBER) {
            throw overlong(column, digits, OverlongValue.LONGEST_NUMBER);
        }
        return number.toPlainString();
    }

    private static RefusedException overlong(Column column, long found, int longest) {
        return new RefusedException(
                new Refusal("too-long", column.name(), found + " characters", "at most " + longest + " characters"));
    }

    private static String instant(Column column, Object value) {
        return value instanceof String text ? CountyTime.readIso(text, column.name()) : plain(value);
    }

    /** Times as UTC instants, dates as ISO dates, everything else as it prints. */
    private static String plain(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant().toString();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        if (value instanceof LocalDateTime time) {
            return time.atZone(CountyTime.ZONE).toInstant().toString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static Object toSql(Column column, JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        String text = FlatItem.text(value);
        try {
            return switch (column.type()) {
                case INTEGER -> Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case DATE -> LocalDate.parse(text);
                case TIMESTAMP -> Instant.parse(text).atOffset(ZoneOffset.UTC);
                case UUID -> UUID.fromString(text);
                case TEXT, JSON -> text;
            };
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw refused(column, text);
        }
    }

    private static RefusedException refused(Column column, String found) {
        String expected = column.type().name().toLowerCase(java.util.Locale.ROOT);
        return new RefusedException(new Refusal(
                "wrong-value", column.name(), "\"" + Refusals.shorten(found) + "\"", "a value of type " + expected));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
