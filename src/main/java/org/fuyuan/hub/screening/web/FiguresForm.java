package org.fuyuan.hub.screening.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.figures.Period;

/**
 * Which figures are wanted: the latest {@code days}, or all from one day to another.
 *
 * @param department one alone, or blank
 * @param measure one alone, or blank
 */
record FiguresForm(String days, String from, String to, String department, String measure) {

    static final List<Integer> USUAL_DAYS = List.of(7, 30, 90);

    private static final String DEFAULT_DAYS = "30";

    FiguresForm {
        department = given(department);
        measure = given(measure);
        from = given(from);
        to = given(to);
        days = given(days) == null && from == null && to == null ? DEFAULT_DAYS : given(days);
    }

    /**
     * @throws RefusedException naming the field, what was found and what would be right
     */
    Period period() {
        return days != null ? Period.latest(daysWanted()) : new Period(day("/from", from), day("/to", to));
    }

    public boolean isOfTheLatest(int number) {
        return String.valueOf(number).equals(days);
    }

    private int daysWanted() {
        try {
            int wanted = Integer.parseInt(days);
            if (wanted >= 1 && wanted <= Period.LONGEST) {
                return wanted;
            }
        } catch (NumberFormatException e) {
            // told below as any other number that is none
        }
        throw refused("/days", days, "a number of days, 1 to " + Period.LONGEST);
    }

    private static LocalDate day(String field, String written) {
        try {
            return LocalDate.parse(written == null ? "" : written);
        } catch (DateTimeParseException e) {
            throw refused(field, written == null ? "nothing" : written, "a day as 2026-11-25");
        }
    }

    private static RefusedException refused(String field, String found, String expected) {
        String told = found.length() > 40 ? found.length() + " characters" : "\"" + found + "\"";
        return new RefusedException(new Refusal("wrong-value", field, told, expected));
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
