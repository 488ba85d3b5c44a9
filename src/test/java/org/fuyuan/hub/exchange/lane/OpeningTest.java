package org.fuyuan.hub.exchange.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.fuyuan.hub.partner.Partner.Window;
import org.junit.jupiter.api.Test;

/** A partner's window; 6 November 2026 is a Friday. */
class OpeningTest {

    private static final String FRIDAY = "2026-11-06T";
    private static final String SATURDAY = "2026-11-07T";

    @Test
    void equal_hours_mean_all_day() {
        Opening opening = opening(false, "00:00", "00:00");
        assertThat(opening.at(LocalDateTime.parse(SATURDAY + "00:00"))).isTrue();
        assertThat(opening.at(LocalDateTime.parse(SATURDAY + "23:59"))).isTrue();
    }

    @Test
    void it_opens_at_its_first_minute_and_closes_before_its_last() {
        Opening opening = opening(false, "08:30", "17:30");
        assertThat(opening.at(LocalDateTime.parse(FRIDAY + "08:29:59"))).isFalse();
        assertThat(opening.at(LocalDateTime.parse(FRIDAY + "08:30"))).isTrue();
        assertThat(opening.at(LocalDateTime.parse(FRIDAY + "17:29:59"))).isTrue();
        assertThat(opening.at(LocalDateTime.parse(FRIDAY + "17:30"))).isFalse();
    }

    @Test
    void on_a_holiday_it_stays_shut() {
        assertThat(opening(true, "00:00", "00:00").at(LocalDateTime.parse(SATURDAY + "12:00")))
                .isFalse();
        assertThat(opening(true, "00:00", "00:00").at(LocalDateTime.parse(FRIDAY + "12:00")))
                .isTrue();
    }

    @Test
    void over_midnight_it_belongs_to_the_day_it_opened() {
        Opening opening = opening(true, "22:00", "06:00");
        assertThat(opening.at(LocalDateTime.parse(FRIDAY + "23:00"))).isTrue();
        assertThat(opening.at(LocalDateTime.parse(SATURDAY + "05:59"))).isTrue();
        assertThat(opening.at(LocalDateTime.parse(SATURDAY + "06:00"))).isFalse();
        assertThat(opening.at(LocalDateTime.parse(SATURDAY + "22:30"))).isFalse();
    }

    private static Opening opening(boolean workingDaysOnly, String opens, String closes) {
        Window window = new Window(workingDaysOnly, LocalTime.parse(opens), LocalTime.parse(closes));
        return new Opening(window, day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }
}
