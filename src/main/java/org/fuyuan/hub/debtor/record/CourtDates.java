package org.fuyuan.hub.debtor.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates in the forms the court writes: 2014年12月11日, 20190709, 2019-7-9, 2019/07/09 00:00:00, ISO instants. */
final class CourtDates {

    /** The court's clock. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern PARTED =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s]+(.+))?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{6})?(?:\\d{3})?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})(?:[.](\\d{1,9}))?秒?)?分?\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    private CourtDates() {}

    static LocalDate date(CourtRow row, String field) {
        String text = row.plain(field);
        return text == null ? null : at(field, text).toLocalDate();
    }

    static Instant instant(CourtRow row, String field) {
        String text = row.plain(field);
        return text == null ? null : at(field, text).atZone(ZONE).toInstant();
    }

    private static LocalDateTime at(String field, String text) {
        try {
            Matcher parted = PARTED.matcher(text);
            if (parted.matches()) {
                return at(day(parted), parted.group(4));
            }
            Matcher packed = PACKED.matcher(text);
            if (packed.matches()) {
                return day(packed).atTime(packedTime(packed.group(4)));
            }
        } catch (DateTimeException e) {
            throw CourtRow.refused("no-such-date", field, text, "a date that exists");
        }
        throw CourtRow.refused("malformed-date", field, text, "a date such as 2021-03-24, 20210324 or 2021年3月24日");
    }

    private static LocalDate day(Matcher parts) {
        return LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    private static LocalDateTime at(LocalDate day, String time) {
        if (time == null) {
            return day.atStartOfDay();
        }
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new DateTimeException("no time");
        }
        LocalDateTime local = day.atTime(LocalTime.of(
                number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), nanos(parts.group(4))));
        return parts.group(5) == null ? local : zoned(local, parts.group(5));
    }

    private static LocalDateTime zoned(LocalDateTime local, String offset) {
        String colon = offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
        return OffsetDateTime.of(local, java.time.ZoneOffset.of(colon))
                .atZoneSameInstant(ZONE)
                .toLocalDateTime();
    }

    private static LocalTime packedTime(String digits) {
        return digits == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(
                        number(digits.substring(0, 2)), number(digits.substring(2, 4)), number(digits.substring(4)));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
