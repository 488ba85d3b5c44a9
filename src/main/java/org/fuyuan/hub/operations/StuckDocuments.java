package org.fuyuan.hub.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.fuyuan.hub.exchange.Inbox;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Documents the hub itself fails on, as a metric and in health; they are no part of the hub's own readiness. */
@Component("documentsHealthIndicator")
class StuckDocuments implements HealthIndicator, MeterBinder {

    private static final int COUNTED = 1000;

    private final Inbox inbox;

    StuckDocuments(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Health health() {
        int stuck = count();
        return Health.status(stuck == 0 ? Status.UP : PartnersHealth.DEGRADED)
                .withDetail("stuck", stuck)
                .build();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("fuyuan.stuck.documents", this, StuckDocuments::count)
                .description("documents the hub itself fails on and goes on trying, counted up to " + COUNTED)
                .register(meters);
    }

    private int count() {
        return inbox.stuck(COUNTED).size();
    }
}
