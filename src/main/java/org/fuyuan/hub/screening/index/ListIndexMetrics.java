package org.fuyuan.hub.screening.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** The list in memory as metrics, for Prometheus; not a number until it is there. */
class ListIndexMetrics implements MeterBinder {

    private final ListIndexFeed index;

    ListIndexMetrics(ListIndexFeed index) {
        this.index = index;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "fuyuan.list.version", "changes taken in", list -> list.version()
                .sequence());
        gauge(
                meters,
                "fuyuan.list.lag.seconds",
                "time for which something published may have been missing",
                list -> list.lag().toMillis() / 1000.0);
        gauge(meters, "fuyuan.list.bindings", "parties bound by entries in effect", ListIndexFeed::bindings);
        gauge(meters, "fuyuan.list.bytes", "bytes of the index in the heap", ListIndexFeed::indexBytes);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<ListIndexFeed> figure) {
        Gauge.builder(name, index, list -> list.isReady() ? figure.applyAsDouble(list) : Double.NaN)
                .description(description)
                .register(meters);
    }
}
