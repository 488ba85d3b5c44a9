package org.fuyuan.hub.exchange.lane;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The waits of one worker, all ended at once when it is told to stop. */
final class Rest {

    private final CountDownLatch end = new CountDownLatch(1);

    /** True when it ended early. */
    boolean of(Duration duration) {
        try {
            return end.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end.countDown();
            return true;
        }
    }

    void end() {
        end.countDown();
    }

    boolean ended() {
        return end.getCount() == 0;
    }
}
