package org.fuyuan.sandbox.court;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the county alive: a change to the court's table every now and then. */
public final class CourtClerk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CourtClerk.class);

    private final ScheduledExecutorService desk = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "court-clerk");
        thread.setDaemon(true);
        return thread;
    });
    private final CourtSystem court;

    public CourtClerk(CourtSystem court) {
        this.court = court;
    }

    /** Begins to work, one change each time. */
    public void start(Duration between) {
        desk.scheduleWithFixedDelay(this::work, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void work() {
        try {
            court.change(1, System.nanoTime());
        } catch (IllegalStateException e) {
            LOG.warn("The clerk could not write: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        desk.shutdownNow();
    }
}
