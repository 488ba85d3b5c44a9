package org.fuyuan.hub.screening.index;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** A hub without its list can decide nothing: it is unready until the list is there. A list that lags is told with each decision. */
class ListIndexHealth implements HealthIndicator {

    private final ListIndexFeed index;

    ListIndexHealth(ListIndexFeed index) {
        this.index = index;
    }

    @Override
    public Health health() {
        return index.isReady()
                ? Health.up()
                        .withDetail("version", index.version().sequence())
                        .withDetail("lag", index.lag())
                        .build()
                : Health.outOfService().build();
    }
}
