package org.fuyuan.hub.screening.population;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.fuyuan.hub.exchange.PublishedFeed.Subscription;
import org.fuyuan.hub.screening.population.PopulationWatch.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the watch on one node at a time: whoever holds the advisory lock is on duty, the others wait for it to fall free. Woken by the
 * feed and by a change of members.
 */
class WatchDuty implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatchDuty.class);
    private static final String DUTY = "hashtextextended('screening.population.duty', 0)";
    private static final Duration WITHOUT_WORD = Duration.ofMillis(500);
    private static final Duration HELD_BACK = Duration.ofMillis(3);
    private static final Duration LONG_HELD_BACK = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LATE_LOOKS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PATIENCE_IN_SECONDS = 5;

    private final PopulationWatch watch;
    private final LoadSweeping sweeping;
    private final PublishedFeed feed;
    private final DataSource database;
    private final Semaphore news = new Semaphore(0);
    private volatile Thread thread;
    private Subscription bell;
    private Duration heldBack = HELD_BACK;
    private long lateLookAt = System.nanoTime();

    WatchDuty(PopulationWatch watch, LoadSweeping sweeping, PublishedFeed feed, DataSource database) {
        this.watch = watch;
        this.sweeping = sweeping;
        this.feed = feed;
        this.database = database;
    }

    void wake() {
        news.release();
    }

    @Override
    public void start() {
        Thread watching = new Thread(this::run, "population-watch");
        thread = watching;
        bell = feed.onPublished(this::wake);
        watching.start();
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = database.getConnection()) {
                serve(connection);
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warn("Populations are not watched for a moment: {}", e.toString());
                await(AFTER_FAILURE);
            }
        }
    }

    private void serve(Connection connection) throws SQLException {
        try {
            while (isRunning() && !takeDuty(connection)) {
                await(WITHOUT_WORD);
            }
            if (isRunning()) {
                watch.open();
            }
            while (isRunning() && connection.isValid(PATIENCE_IN_SECONDS)) {
                await(turn());
            }
        } finally {
            letGo(connection);
        }
    }

    /** How long to rest without word. */
    private Duration turn() {
        boolean lateMore = isLateLookDue() && watch.lookForLateDecisions();
        Turn turn = watch.turn();
        heldBack = turn == Turn.WAITING ? longer(heldBack) : HELD_BACK;
        return switch (turn) {
            case BUSY -> Duration.ZERO;
            case WAITING -> heldBack;
            case IDLE -> lateMore || sweeping.sweepSome() ? Duration.ZERO : WITHOUT_WORD;
        };
    }

    private static Duration longer(Duration rest) {
        Duration twice = rest.multipliedBy(2);
        return twice.compareTo(LONG_HELD_BACK) < 0 ? twice : LONG_HELD_BACK;
    }

    private boolean isLateLookDue() {
        long now = System.nanoTime();
        if (now < lateLookAt) {
            return false;
        }
        lateLookAt = now + BETWEEN_LATE_LOOKS.toNanos();
        return true;
    }

    private void await(Duration most) {
        try {
            if (isRunning() && news.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            thread = null;
        }
    }

    private static boolean takeDuty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(" + DUTY + ")")) {
            taken.next();
            return taken.getBoolean(1);
        }
    }

    private static void letGo(Connection connection) throws SQLException {
        if (connection.isValid(PATIENCE_IN_SECONDS)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
            }
        }
    }

    @Override
    public void stop() {
        Optional.ofNullable(bell).ifPresent(Subscription::close);
        Thread stopping = thread;
        thread = null;
        wake();
        try {
            if (stopping != null) {
                stopping.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
