package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fuyuan.hub.identity.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A calendar that ends too soon is seen before a deadline falls behind its end. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarWatchTest {

    @TempDir
    Path folder;

    @Test
    void while_the_time_ahead_is_arranged_there_is_nothing_to_say() throws Exception {
        assertThat(on("2026-10-31").missingYears()).isEmpty();
        assertThat(on("2026-10-31").health()).isEqualTo(Health.up().build());
    }

    @Test
    void sixty_days_before_an_unarranged_year_it_is_told_in_health_and_log(CapturedOutput output) throws Exception {
        CalendarWatch watch = on("2026-11-02");

        watch.tell();

        assertThat(watch.missingYears()).containsExactly(2027);
        assertThat(watch.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(watch.health().getDetails()).containsEntry("yearsWithoutWorkingDays", List.of(2027));
        assertThat(output).contains("mappings/codes/calendar.csv has no working days of 2027");
    }

    @Test
    void in_a_year_that_was_never_entered_it_is_told_every_day() throws Exception {
        assertThat(on("2027-06-01").missingYears()).containsExactly(2027);
        assertThat(on("2027-11-30").missingYears()).containsExactly(2027, 2028);
    }

    private CalendarWatch on(String today) throws Exception {
        Path calendar = folder.resolve("calendar.csv");
        Files.writeString(calendar, "date,kind,name,source\n2026-01-01,HOLIDAY,元旦,x\n2026-10-01,HOLIDAY,国庆节,x\n");
        ZoneId county = ZoneId.of("Asia/Shanghai");
        Instant noon = LocalDate.parse(today).atTime(12, 0).atZone(county).toInstant();
        return new CalendarWatch(WorkingDays.read(calendar), Clock.fixed(noon, county));
    }
}
