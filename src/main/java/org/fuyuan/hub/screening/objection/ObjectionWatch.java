package org.fuyuan.hub.screening.objection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches the clocks of objections: in health, in the metrics, and once for each that runs out as a step of its own, of which the
 * court is told. It is no part of the hub's own readiness.
 */
class ObjectionWatch implements HealthIndicator, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectionWatch.class);
    private static final Status DEGRADED = new Status("DEGRADED", "objections were not answered in time");
    private static final int COUNTED = 1_000;

    private final Objections objections;
    private final ObjectionTable table;
    private final ObjectionSteps steps;
    private final TransactionTemplate transaction;

    ObjectionWatch(Objections objections, ObjectionTable table, ObjectionSteps steps, TransactionTemplate transaction) {
        this.objections = objections;
        this.table = table;
        this.steps = steps;
        this.transaction = transaction;
    }

    @Override
    public Health health() {
        int overdue = overdue();
        return Health.status(overdue == 0 ? Status.UP : DEGRADED)
                .withDetail("overdue", overdue)
                .withDetail("dueSoon", dueSoon())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("fuyuan.objections.open", this, ObjectionWatch::open)
                .description("objections that are not answered, counted up to " + COUNTED)
                .register(meters);
        Gauge.builder("fuyuan.objections.overdue", this, ObjectionWatch::overdue)
                .description("of these, those whose time has run out")
                .register(meters);
    }

    @Scheduled(initialDelayString = "10s", fixedDelayString = "${fuyuan.screening.objections.watch:1m}")
    void tell() {
        objections.overdue(COUNTED).forEach(this::tellOnce);
    }

    private void tellOnce(Objection overdue) {
        transaction.executeWithoutResult(status -> {
            boolean untold = table.locked(overdue.id())
                    .filter(objection -> objection.isOverdue(objections.today()))
                    .filter(objection -> table.steps(objection.id()).stream()
                            .noneMatch(step -> step.step().equals("OVERDUE")))
                    .isPresent();
            if (untold) {
                table.overdueTold(overdue.id());
                steps.taken(overdue.id(), "OVERDUE", LedgerEvent.OBJECTION_OVERDUE, "hub", "", objections.today());
                LOG.warn("the objection {} was not answered by {}; see /objections", overdue.id(), overdue.dueOn());
            }
        });
    }

    private int open() {
        return list().size();
    }

    private long dueSoon() {
        return list().stream().filter(Objections.Clocked::dueSoon).count();
    }

    private int overdue() {
        return objections.overdue(COUNTED).size();
    }

    private List<Objections.Clocked> list() {
        return objections.list(Objections.Filter.OPEN, COUNTED);
    }
}
