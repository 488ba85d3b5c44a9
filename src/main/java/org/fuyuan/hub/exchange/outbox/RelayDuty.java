package org.fuyuan.hub.exchange.outbox;

import jakarta.jms.JMSException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the relay running on one node at a time: whoever holds the advisory lock is on duty, the others wait for it to fall
 * free. The connection that holds the lock also hears when something is published.
 */
class RelayDuty implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayDuty.class);
    /** Any number, the same on every node. */
    private static final long LOCK = 0x6675_7975_616EL;

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration WITHOUT_WORD = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_RECOVERIES = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Relay relay;
    private final DataSource database;
    private volatile Thread thread;

    RelayDuty(Relay relay, DataSource database) {
        this.relay = relay;
        this.database = database;
    }

    @Override
    public void start() {
        Thread relaying = new Thread(this::run, "relay");
        thread = relaying;
        relaying.start();
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = database.getConnection()) {
                serve(connection);
            } catch (SQLException | JMSException | RuntimeException | Error e) {
                LOG.warn("The relay was interrupted by the hub's own broker or database: {}", e.toString());
                rest(AFTER_FAILURE);
            }
        }
    }

    private void serve(Connection connection) throws SQLException, JMSException {
        try {
            execute(connection, "listen " + OutboxBell.CHANNEL);
            PGConnection notifications = connection.unwrap(PGConnection.class);
            boolean onDuty = false;
            long recoverAt = System.nanoTime();
            while (isRunning()) {
                onDuty = onDuty || takeDuty(connection);
                if (onDuty) {
                    relayAll(connection);
                }
                recoverAt = onDuty ? recover(recoverAt) : recoverAt;
                notifications.getNotifications((int) WITHOUT_WORD.toMillis());
            }
        } finally {
            relay.rest();
            execute(connection, "unlisten *; select pg_advisory_unlock_all()");
        }
    }

    private void relayAll(Connection connection) throws SQLException, JMSException {
        int relayed = 1;
        while (relayed > 0 && isRunning()) {
            long start = System.nanoTime();
            relayed = relay.relayBatch();
            if (relayed == Relay.BATCH) {
                standAside(BulkTurn.rest(connection, Duration.ofNanos(System.nanoTime() - start)));
            }
        }
    }

    /** Leaves the database to those who write a whole list; what is urgent goes on. */
    private void standAside(Duration rest) throws JMSException {
        long until = System.nanoTime() + rest.toNanos();
        for (long left = rest.toNanos(); left > 0 && isRunning(); left = until - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, GLANCE.toNanos()));
            relay.relayUrgent();
        }
    }

    private void rest(Duration rest) {
        if (isRunning()) {
            LockSupport.parkNanos(rest.toNanos());
        }
    }

    private long recover(long due) throws JMSException {
        long now = System.nanoTime();
        if (now < due || !isRunning()) {
            return due;
        }
        relay.recover();
        return now + BETWEEN_RECOVERIES.toNanos();
    }

    private static boolean takeDuty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            taken.next();
            return taken.getBoolean(1);
        }
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
        LockSupport.unpark(stopping);
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
