package org.fuyuan.hub.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Working days (工作日) by the State Council's yearly arrangement of holidays and make-up days (调休). In a year for which the
 * calendar has no arrangement Monday to Friday are working days: deadlines then tend to fall early rather than late, and
 * {@link #covers} tells that the calendar wants its new year.
 */
public final class WorkingDays {

    private enum Kind {
        HOLIDAY,
        MAKE_UP
    }

    private final Map<LocalDate, Kind> exceptions;
    private final NavigableSet<Integer> years;

    private WorkingDays(Map<LocalDate, Kind> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        this.years = new TreeSet<>();
        exceptions.keySet().forEach(date -> years.add(date.getYear()));
    }

    /** Reads a CSV file with the header {@code date,kind,name,source}, as {@code mappings/codes/calendar.csv}. */
    public static WorkingDays read(Path calendar) {
        try {
            return parse(Files.readAllLines(calendar), calendar.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the calendar of working days could not be read: " + calendar, e);
        }
    }

    static WorkingDays parse(List<String> lines, String name) {
        Map<LocalDate, Kind> exceptions = new HashMap<>();
        for (int line = 1; line < lines.size(); line++) {
            add(exceptions, lines.get(line), name + " line " + (line + 1));
        }
        return new WorkingDays(exceptions);
    }

    private static void add(Map<LocalDate, Kind> exceptions, String line, String where) {
        String[] columns = line.split(",", 4);
        try {
            LocalDate date = LocalDate.parse(columns[0]);
            if (exceptions.put(date, Kind.valueOf(columns[1])) != null) {
                throw new IllegalArgumentException(where + ": " + date + " is listed twice");
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(where + ": expected date,HOLIDAY or MAKE_UP,name,source", e);
        }
    }

    /** Whether the arrangement of that day's year is known. */
    public boolean covers(LocalDate date) {
        return years.contains(date.getYear());
    }

    public boolean isWorkingDay(LocalDate date) {
        Kind kind = exceptions.get(date);
        return kind == null ? !isWeekend(date) : kind == Kind.MAKE_UP;
    }

    /** The n-th working day after the date; the day of the event itself does not count (民法典 art 201). */
    public LocalDate plus(LocalDate date, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are counted forward: " + workingDays);
        }
        LocalDate day = date;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** How many working days lie after the first date, up to and including the second; negative when it is earlier. */
    public int between(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? -between(to, from)
                : (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count();
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
