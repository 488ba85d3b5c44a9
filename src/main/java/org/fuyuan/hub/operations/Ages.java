package org.fuyuan.hub.operations;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times, durations and sums in a reader's words, for templates ({@code @ages}). */
@Component("ages")
class Ages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    private final MessageSource messages;

    Ages(MessageSource messages) {
        this.messages = messages;
    }

    public String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }

    /** E.g. 3 分钟前. */
    public String ago(Instant instant) {
        if (instant == null) {
            return word("never");
        }
        Duration age = Duration.between(instant, Instant.now());
        return age.toSeconds() < 1 ? word("age.now") : word("age.ago", span(age));
    }

    /** E.g. 3 分钟; a dash for none. */
    public String span(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 1) {
            return "—";
        }
        if (seconds < 60) {
            return word("age.seconds", seconds);
        }
        if (seconds < 3600) {
            return word("age.minutes", seconds / 60);
        }
        return seconds < 172_800 ? word("age.hours", seconds / 3600) : word("age.days", seconds / 86_400);
    }

    /** An amount in 分 as yuan; a dash for none. */
    public String yuan(BigDecimal cents) {
        return cents == null ? "—" : "%,.2f".formatted(cents.movePointLeft(2));
    }

    public String yuanOf(Long cents) {
        return yuan(cents == null ? null : BigDecimal.valueOf(cents));
    }

    private String word(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
