package org.fuyuan.hub.exchange.lane;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.fuyuan.hub.partner.Partner.Window;

/** When a partner may be delivered to. A window that closes before it opens lasts over midnight. */
record Opening(Window window, Predicate<LocalDate> workingDay) {

    boolean at(LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        boolean overnight = window.opens().isAfter(window.closes());
        boolean fromYesterday = overnight && time.isBefore(window.closes());
        return dayIsOpen(fromYesterday ? now.toLocalDate().minusDays(1) : now.toLocalDate())
                && hourIsOpen(time, overnight);
    }

    private boolean dayIsOpen(LocalDate day) {
        return !window.workingDaysOnly() || workingDay.test(day);
    }

    private boolean hourIsOpen(LocalTime time, boolean overnight) {
        if (window.opens().equals(window.closes())) {
            return true;
        }
        boolean opened = !time.isBefore(window.opens());
        boolean notClosed = time.isBefore(window.closes());
        return overnight ? opened || notClosed : opened && notClosed;
    }
}
