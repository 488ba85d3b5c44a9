package org.fuyuan.hub.exchange.lane;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.fuyuan.hub.partner.Partner.Retry;

/** How long to wait after so many failures in a row: longer each time, up to the longest, a share of it at random. */
record Backoff(Retry retry, RandomGenerator random) {

    Duration after(int failures) {
        double grown = retry.first().toMillis() * Math.pow(retry.factor(), Math.max(0, failures - 1));
        double wait = Math.min(grown, retry.longest().toMillis());
        double share = 1 - retry.jitter() * random.nextDouble();
        return Duration.ofMillis(Math.round(wait * share));
    }
}
