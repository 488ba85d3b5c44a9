package org.fuyuan.sandbox.business;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The windows of all departments while they are open: customers come at a steady pace, some are asked about in one batch or file,
 * clerks work, outcomes are told to the hub, and every now and then a story goes from beginning to end.
 */
public final class BusinessDay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BusinessDay.class);
    private static final int SUMMARY_SECONDS = 10;
    private static final int BATCH_SECONDS = 15;
    private static final long CLOSING_SECONDS = 10;

    private final ScheduledExecutorService counters = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "windows");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Office> offices = new HashMap<>();
    private final BooleanSupplier ready;
    private final DaySheet sheet;
    private final Customers customers;
    private final Stories stories;
    private final Populations populations;
    private final FileWindow files;
    private volatile boolean begun;
    private BusinessCount summed;

    private BusinessDay(Premises county, BooleanSupplier ready, Consumer<String> lines) {
        Numbering numbering = new Numbering();
        this.ready = ready;
        this.sheet = new DaySheet(lines);
        this.summed = sheet.count();
        for (Business business : Business.values()) {
            offices.computeIfAbsent(business.department(), department -> office(county, department));
        }
        this.customers = new Customers(county.court().townsfolk(), numbering, System.nanoTime());
        this.stories = new Stories(county, offices, numbering, sheet);
        this.populations = new Populations(county, sheet);
        String byFile = Business.SOCIAL_ORGANISATION_HEAD.department();
        this.files = new FileWindow(county.files().apply(byFile), window(byFile), numbering);
    }

    private Office office(Premises county, String department) {
        return Office.of(
                county.door(department), county.book(department), county.court().townsfolk(), sheet);
    }

    private Window window(String department) {
        return offices.get(department).window();
    }

    /**
     * Opens the windows.
     *
     * @param customersPerSecond how many come, at all windows together; 0 for none, and no stories
     * @param ready whether every department holds the court's list: nobody is served before
     * @param lines who is told
     */
    public static BusinessDay open(
            Premises county, double customersPerSecond, BooleanSupplier ready, Consumer<String> lines) {
        BusinessDay day = new BusinessDay(county, ready, lines);
        if (customersPerSecond > 0) {
            day.offices.values().forEach(office -> office.window().open());
            day.files.open();
            day.counters.scheduleWithFixedDelay(day::lookWhetherReady, 0, 1, TimeUnit.SECONDS);
            day.every(Math.round(1_000_000 / customersPerSecond), TimeUnit.MICROSECONDS, day::serve);
            day.every(1, TimeUnit.SECONDS, day.stories::step);
            day.every(1, TimeUnit.SECONDS, day::backOffice);
            int atOnce = (int) Math.ceil(customersPerSecond * 2);
            day.every(BATCH_SECONDS, TimeUnit.SECONDS, () -> day.serveMany(atOnce));
            day.every(SUMMARY_SECONDS, TimeUnit.SECONDS, day.populations::register);
            day.every(SUMMARY_SECONDS, TimeUnit.SECONDS, day::sumUp);
        }
        return day;
    }

    /** What has been counted until now. */
    public BusinessCount count() {
        return sheet.count();
    }

    private void every(long period, TimeUnit unit, Runnable work) {
        counters.scheduleWithFixedDelay(() -> safely(() -> ifBegun(work)), 0, period, unit);
    }

    private void lookWhetherReady() {
        safely(() -> begun = begun || ready.getAsBoolean());
    }

    /** One failure ends no day: the same is tried again at the next turn. */
    private void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("At the windows: {}", e.toString());
        }
    }

    private void ifBegun(Runnable work) {
        if (begun) {
            work.run();
        }
    }

    private void serve() {
        Application next = customers.next();
        Window window = window(next.business().department());
        if (!window.askAgain()) {
            window.serve(next);
        }
    }

    /** The bank asks about the loans of a quarter of a minute in one call, civil affairs in one file. */
    private void serveMany(int atOnce) {
        window(Business.LOAN.department()).serve(customers.next(Business.LOAN, atOnce));
        files.serve(customers.next(Business.SOCIAL_ORGANISATION_HEAD, atOnce));
    }

    private void backOffice() {
        files.collect();
        offices.values().forEach(office -> office.review().work());
        offices.values().forEach(office -> office.returnLeg().work());
    }

    private void sumUp() {
        BusinessCount now = sheet.count();
        if (now.screenings() != summed.screenings()) {
            sheet.note(now.toString());
        }
        summed = now;
    }

    /** Closes the windows, and says what the day came to. */
    @Override
    public void close() {
        counters.shutdown();
        try {
            if (!counters.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                counters.shutdownNow();
            }
        } catch (InterruptedException e) {
            counters.shutdownNow();
            Thread.currentThread().interrupt();
        }
        if (sheet.count().screenings() > 0) {
            sheet.note("the windows are closed: " + sheet.count());
        }
    }
}
