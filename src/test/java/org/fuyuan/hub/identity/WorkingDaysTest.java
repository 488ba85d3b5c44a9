package org.fuyuan.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.read(Path.of("mappings/codes/calendar.csv"));

    @ParameterizedTest
    @CsvSource({
        "2024-02-04, true", "2024-02-09, true", "2024-02-10, false", "2024-02-18, true", "2024-06-10, false",
        "2024-10-12, true", "2025-01-26, true", "2025-01-27, true", "2025-01-28, false", "2025-02-05, true",
        "2025-10-08, false", "2025-10-11, true", "2026-01-04, true", "2026-02-14, true", "2026-02-16, false",
        "2026-02-24, true", "2026-02-28, true", "2026-05-09, true", "2026-09-20, true", "2026-09-25, false",
        "2026-10-07, false", "2026-10-08, true", "2026-10-10, true", "2026-11-21, false", "2026-11-23, true"
    })
    void holidays_and_make_up_days_are_the_state_councils(LocalDate date, boolean working) {
        assertThat(days.isWorkingDay(date)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2024, 248, 29, 8", "2025, 248, 28, 5", "2026, 248, 33, 6"})
    void each_year_has_as_many_working_days_as_the_arrangement_leaves(int year, int atLeast, int holidays, int makeUp) {
        LocalDate first = LocalDate.of(year, 1, 1);
        long working =
                first.datesUntil(first.plusYears(1)).filter(days::isWorkingDay).count();
        long madeUp = first.datesUntil(first.plusYears(1))
                .filter(d -> d.getDayOfWeek().getValue() > 5 && days.isWorkingDay(d))
                .count();

        assertThat(madeUp).isEqualTo(makeUp);
        assertThat(working).isBetween((long) atLeast, 252L);
    }

    @Test
    void three_working_days_step_over_a_holiday_and_take_a_make_up_day() {
        assertThat(days.plus(LocalDate.of(2026, 2, 13), 3)).hasValue(LocalDate.of(2026, 2, 25));
        assertThat(days.plus(LocalDate.of(2026, 9, 18), 1)).hasValue(LocalDate.of(2026, 9, 20));
    }

    @Test
    void no_working_days_later_is_the_day_itself() {
        assertThat(days.plus(LocalDate.of(2026, 10, 1), 0)).hasValue(LocalDate.of(2026, 10, 1));
    }

    @Test
    void between_counts_what_plus_adds() {
        LocalDate from = LocalDate.of(2025, 12, 30);
        for (int n = 0; n < 240; n++) {
            assertThat(days.between(from, days.plus(from, n).orElseThrow())).hasValue(n);
        }
        assertThat(days.between(LocalDate.of(2026, 2, 25), LocalDate.of(2026, 2, 13)))
                .hasValue(-3);
    }

    @Test
    void a_deadline_that_falls_into_a_year_without_an_arrangement_is_not_known() {
        assertThat(days.covers(2026)).isTrue();
        assertThat(days.covers(2030)).isFalse();
        assertThat(days.plus(LocalDate.of(2029, 12, 28), 3)).isEmpty();
        assertThat(days.plus(LocalDate.of(2030, 5, 6), 1)).isEmpty();
        assertThat(days.between(LocalDate.of(2026, 12, 1), LocalDate.of(2030, 1, 4)))
                .isEmpty();
        assertThat(days.between(LocalDate.of(2030, 1, 4), LocalDate.of(2026, 12, 1)))
                .isEmpty();
    }

    @Test
    void a_deadline_on_the_last_day_arranged_is_known_and_the_next_is_not() {
        WorkingDays only2026 = WorkingDays.parse(
                List.of("date,kind,name,source", "2026-10-01,HOLIDAY,x,y", "2027-01-01,HOLIDAY,x,y"), "calendar");

        assertThat(only2026.plus(LocalDate.of(2026, 12, 28), 3)).hasValue(LocalDate.of(2026, 12, 31));
        assertThat(only2026.plus(LocalDate.of(2026, 12, 28), 4)).isEmpty();
        assertThat(only2026.covers(2027)).isFalse();
    }

    @Test
    void a_bad_line_is_named() {
        assertThatThrownBy(
                        () -> WorkingDays.parse(List.of("date,kind,name,source", "2026-13-01,HOLIDAY,x,y"), "calendar"))
                .hasMessageContaining("calendar line 2");
        assertThatThrownBy(() -> WorkingDays.parse(
                        List.of("date,kind,name,source", "2026-01-01,HOLIDAY,x,y", "2026-01-01,MAKE_UP,x,y"),
                        "calendar"))
                .hasMessageContaining("calendar line 3");
    }
}
