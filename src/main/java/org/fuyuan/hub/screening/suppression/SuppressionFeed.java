package org.fuyuan.hub.screening.suppression;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the suppressions in memory, on every node: read anew when PostgreSQL tells that they have changed, and each second in
 * case that was not heard. While the database is away the last ones stay, and no decision is given, since none can be kept.
 */
final class SuppressionFeed implements Supplier<Suppressions>, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SuppressionFeed.class);
    private static final String CHANNEL = "fuyuan_objections";
    private static final Duration LOOK_UP = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final SuppressionTable table;
    private volatile Suppressions current = Suppressions.NONE;
    private volatile Thread thread;

    SuppressionFeed(DataSource database, SuppressionTable table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public Suppressions get() {
        return current;
    }

    @Override
    public void start() {
        Thread following = new Thread(this::run, "suppressions");
        thread = following;
        following.start();
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = database.getConnection()) {
                follow(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Suppressions cannot be read; the last ones stay in force: {}", e.toString());
                LockSupport.parkNanos(LOOK_UP.toNanos());
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        execute(connection, "listen " + CHANNEL);
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            current = table.read(connection);
            notifications.getNotifications((int) LOOK_UP.toMillis());
        }
        execute(connection, "unlisten *");
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
