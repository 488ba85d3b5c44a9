package org.fuyuan.sandbox.department;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as the county's systems write them. */
public final class CountyClock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZONE);
    private static final DateTimeFormatter READABLE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    private CountyClock() {}

    /** E.g. {@code 20261123080000}. */
    public static String digits(Instant time) {
        return DIGITS.format(time);
    }

    /** E.g. {@code 2026-11-23 08:00:00}. */
    public static String readable(Instant time) {
        return READABLE.format(time);
    }
}
