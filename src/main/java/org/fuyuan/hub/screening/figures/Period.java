package org.fuyuan.hub.screening.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Days of the county, the first and the last included. */
public record Period(LocalDate from, LocalDate to) {

    public static final int LONGEST = 366;

    static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    /** Throws {@link RefusedException} for one that ends before it begins or is longer than {@link #LONGEST} days. */
    public Period {
        if (to.isBefore(from)) {
            throw refused("/to", to + ", before " + from, "a last day not before the first");
        }
        if (from.plusDays(LONGEST).compareTo(to) <= 0) {
            throw refused("/from", from + " to " + to, "at most " + LONGEST + " days");
        }
    }

    /** So many days, the present one the last. */
    public static Period latest(int days) {
        LocalDate today = LocalDate.now(COUNTY);
        return new Period(today.minusDays(days - 1L), today);
    }

    public List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    ZonedDateTime begins() {
        return from.atStartOfDay(COUNTY);
    }

    /** The first moment after it. */
    ZonedDateTime ends() {
        return to.plusDays(1).atStartOfDay(COUNTY);
    }

    private static RefusedException refused(String field, String found, String expected) {
        return new RefusedException(new Refusal("wrong-value", field, found, expected));
    }
}
