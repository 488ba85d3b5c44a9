package org.fuyuan.hub.debtor.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time of a decision and the court's calendar day. */
public record Moment(Instant at, LocalDate today) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static Moment now(Clock clock) {
        Instant at = clock.instant();
        return new Moment(at, LocalDate.ofInstant(at, ZONE));
    }
}
