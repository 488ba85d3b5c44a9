package org.fuyuan.hub.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Working days (工作日) by the State Council's yearly arrangement of holidays and make-up days (调休), which appears late in the year
 * before. Of a year without an arrangement nothing is counted: a deadline that falls into it is not known yet.
 */
public final class WorkingDays {

    private enum Kind {
        HOLIDAY,
        MAKE_UP
    }

    private final Map<LocalDate, Kind> exceptions;

    private WorkingDays(Map<LocalDate, Kind> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
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

    /**
     * Whether the arrangement of that year is known. Every arrangement names National Day, and one may reach a few days into a
     * neighbouring year without arranging it.
     */
    public boolean covers(int year) {
        return exceptions.get(LocalDate.of(year, Month.OCTOBER, 1)) == Kind.HOLIDAY;
    }

    /** In a year without an arrangement Monday to Friday, which may be wrong on a holiday or a make-up day: see {@link #covers}. */
    public boolean isWorkingDay(LocalDate date) {
        Kind kind = exceptions.get(date);
        return kind == null ? !isWeekend(date) : kind == Kind.MAKE_UP;
    }

    /**
     * The n-th working day after the date; the day of the event itself does not count (民法典 art 201). Empty when the counting comes
     * into a year without an arrangement.
     */
    public Optional<LocalDate> plus(LocalDate date, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are counted forward: " + workingDays);
        }
        LocalDate day = date;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (!covers(day.getYear())) {
                return Optional.empty();
            }
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return Optional.of(day);
    }

    /**
     * How many working days lie after the first date, up to and including the second; negative when it is earlier. Empty when
     * one of those days is in a year without an arrangement.
     */
    public OptionalInt between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            OptionalInt reverse = between(to, from);
            return reverse.isPresent() ? OptionalInt.of(-reverse.getAsInt()) : reverse;
        }
        List<LocalDate> days = from.plusDays(1).datesUntil(to.plusDays(1)).toList();
        return days.stream().allMatch(day -> covers(day.getYear()))
                ? OptionalInt.of((int) days.stream().filter(this::isWorkingDay).count())
                : OptionalInt.empty();
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
