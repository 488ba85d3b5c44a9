package org.fuyuan.hub.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Dates and times as departments write them: the county's clock, in a pattern; canonical ones are ISO and UTC. */
final class CountyTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, DateTimeFormatter> PATTERNS = new ConcurrentHashMap<>();

    private CountyTime() {}

    static String writeTime(String instant, String pattern) {
        return formatter(pattern).format(Instant.parse(instant).atZone(ZONE));
    }

    static String readTime(String text, String pattern, String field) {
        try {
            return LocalDateTime.parse(text, formatter(pattern))
                    .atZone(ZONE)
                    .toInstant()
                    .toString();
        } catch (DateTimeException e) {
            throw refused(text, "a time like " + pattern, field);
        }
    }

    static String writeDate(String date, String pattern) {
        return formatter(pattern).format(LocalDate.parse(date));
    }

    static String readDate(String text, String pattern, String field) {
        try {
            return LocalDate.parse(text, formatter(pattern)).toString();
        } catch (DateTimeException e) {
            throw refused(text, "a date like " + pattern, field);
        }
    }

    /** Reads an ISO time with an offset, or the county's clock where it has none. */
    static String readIso(String text, String field) {
        try {
            return (text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(ZONE).toInstant())
                    .toString();
        } catch (DateTimeException e) {
            throw refused(text, "a time like 2021-03-24T09:30:00+08:00", field);
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return PATTERNS.computeIfAbsent(pattern, p -> DateTimeFormatter.ofPattern(p.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT));
    }

    private static RefusedException refused(String text, String expected, String field) {
        return new RefusedException(new Refusal("wrong-value", field, "\"" + Refusals.shorten(text) + "\"", expected));
    }
}
