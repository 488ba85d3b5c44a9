package org.fuyuan.hub.exchange.route;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** When a time of the county's day comes next, in the form a timer endpoint reads: {@code {{next:01:30}}}. */
final class NextTime {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIMER = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private NextTime() {}

    static String of(String time) {
        return after(ZonedDateTime.now(COUNTY), LocalTime.parse(time))
                .withZoneSameInstant(ZoneId.systemDefault())
                .format(TIMER);
    }

    static ZonedDateTime after(ZonedDateTime now, LocalTime time) {
        LocalDateTime today = now.toLocalDate().atTime(time);
        LocalDateTime next = today.isAfter(now.toLocalDateTime()) ? today : today.plusDays(1);
        return next.atZone(now.getZone());
    }
}
