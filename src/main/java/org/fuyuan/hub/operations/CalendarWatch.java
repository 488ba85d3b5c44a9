package org.fuyuan.hub.operations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.fuyuan.hub.identity.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches that the working days of the time ahead are arranged: said on the console's first page, in health and, at start and once
 * a day, in the log. It is no part of the hub's own readiness.
 */
@Component("calendarHealthIndicator")
class CalendarWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);
    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    /** The longest deadline counted in working days, and time to enter the arrangement once it is published. */
    private static final Period AHEAD = Period.ofDays(60);

    private final WorkingDays calendar;
    private final Clock clock;

    @Autowired
    CalendarWatch(WorkingDays calendar) {
        this(calendar, Clock.system(COUNTY));
    }

    CalendarWatch(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Years of the time ahead whose working days are not arranged, so that deadlines in them are not known. */
    public List<Integer> missingYears() {
        LocalDate today = LocalDate.now(clock);
        return IntStream.rangeClosed(today.getYear(), today.plus(AHEAD).getYear())
                .filter(year -> !calendar.covers(year))
                .boxed()
                .toList();
    }

    @Override
    public Health health() {
        List<Integer> missing = missingYears();
        return missing.isEmpty()
                ? Health.up().build()
                : Health.status(PartnersHealth.DEGRADED)
                        .withDetail("yearsWithoutWorkingDays", missing)
                        .build();
    }

    @Scheduled(initialDelayString = "0s", fixedDelayString = "24h")
    void tell() {
        missingYears()
                .forEach(year -> LOG.warn(
                        "mappings/codes/calendar.csv has no working days of {}: deadlines in it are not known, and delivery windows"
                                + " count Monday to Friday. Add the State Council's arrangement of that year and start again",
                        year));
    }
}
