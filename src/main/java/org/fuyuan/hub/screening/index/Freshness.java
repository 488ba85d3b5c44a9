package org.fuyuan.hub.screening.index;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Since when something published may be missing from the index. */
final class Freshness {

    private volatile Long completeAt;

    /** At that moment, by {@link System#nanoTime}, nothing was missing. */
    void completeAt(long at) {
        completeAt = at;
    }

    /** Endless before the first such moment. */
    Duration lag() {
        Long at = completeAt;
        return at == null ? ChronoUnit.FOREVER.getDuration() : Duration.ofNanos(System.nanoTime() - at);
    }
}
