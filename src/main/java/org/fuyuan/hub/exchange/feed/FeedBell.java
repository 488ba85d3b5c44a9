package org.fuyuan.hub.exchange.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.fuyuan.hub.exchange.PublishedFeed.Subscription;
import org.fuyuan.hub.exchange.outbox.OutboxBell;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears on a connection of its own when something is published, on every node, and tells those who asked. It also tells them
 * after each new connection, since what was published meanwhile was not heard.
 */
class FeedBell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedBell.class);
    private static final Duration LOOK_UP = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final List<Runnable> called = new CopyOnWriteArrayList<>();
    private volatile Thread thread;

    FeedBell(DataSource database) {
        this.database = database;
    }

    Subscription onPublished(Runnable call) {
        called.add(call);
        return () -> called.remove(call);
    }

    @Override
    public void start() {
        Thread listening = new Thread(this::run, "feed-bell");
        thread = listening;
        listening.start();
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Nothing is heard of what is published; readers look by themselves: {}", e.toString());
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "listen " + OutboxBell.CHANNEL);
        ring();
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            if (notifications.getNotifications((int) LOOK_UP.toMillis()).length > 0) {
                ring();
            }
        }
        execute(connection, "unlisten *");
    }

    private void ring() {
        called.forEach(Runnable::run);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        stopping.interrupt();
        try {
            stopping.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
