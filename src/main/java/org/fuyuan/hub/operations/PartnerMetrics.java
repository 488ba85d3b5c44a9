package org.fuyuan.hub.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.stereotype.Component;

/** The traffic with each partner as metrics, for Prometheus. */
@Component
class PartnerMetrics implements MeterBinder {

    private final Traffic traffic;
    private final PartnerRegister register;

    PartnerMetrics(Traffic traffic, PartnerRegister register) {
        this.traffic = traffic;
        this.register = register;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        register.all().stream().map(Partner::id).forEach(partner -> bind(meters, partner));
    }

    private void bind(MeterRegistry meters, String partner) {
        counter(meters, partner, "fuyuan.sent", "messages handed over", Traffic.Totals::sent);
        counter(
                meters,
                partner,
                "fuyuan.retries",
                "repeated attempts on messages handed over",
                Traffic.Totals::retries);
        counter(meters, partner, "fuyuan.received", "items received", Traffic.Totals::items);
        counter(meters, partner, "fuyuan.documents", "documents received", Traffic.Totals::documents);
        Gauge.builder("fuyuan.refused.documents", traffic, t -> t.totals(partner)
                        .refusedDocuments())
                .tag("partner", partner)
                .description("documents received and refused in whole or in part")
                .register(meters);
        gauge(meters, partner, "fuyuan.queued", "messages waiting", f -> f.status()
                .queued());
        gauge(meters, partner, "fuyuan.lag.seconds", "age of the oldest waiting message", f -> seconds(f.lag()));
        gauge(
                meters,
                partner,
                "fuyuan.oldest.unacknowledged.seconds",
                "age of the oldest message not yet in effect",
                f -> seconds(f.oldestUnacknowledged()));
        gauge(meters, partner, "fuyuan.dead.letters", "messages set aside", f -> f.status()
                .deadLetters());
        gauge(meters, partner, "fuyuan.failures", "failed attempts since the last good one", f -> f.status()
                .consecutiveFailures());
        gauge(meters, partner, "fuyuan.up", "1 when it can be reached", f -> f.state() == LaneState.DOWN ? 0 : 1);
    }

    private void counter(
            MeterRegistry meters,
            String partner,
            String name,
            String description,
            ToDoubleFunction<Traffic.Totals> figure) {
        FunctionCounter.builder(name, traffic, t -> figure.applyAsDouble(t.totals(partner)))
                .tag("partner", partner)
                .description(description)
                .register(meters);
    }

    private void gauge(
            MeterRegistry meters, String partner, String name, String description, ToDoubleFunction<LaneView> figure) {
        Gauge.builder(name, traffic, t -> figure.applyAsDouble(t.lane(partner)))
                .tag("partner", partner)
                .description(description)
                .register(meters);
    }

    private static double seconds(java.time.Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
