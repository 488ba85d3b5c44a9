package org.fuyuan.hub.exchange.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.fuyuan.hub.exchange.BulkPublication;

/** Bulk publications as locks that nodes share and the relay looks at: a node that dies lets go. */
class BulkTurn implements BulkPublication {

    /** Any number, the same on every node. */
    private static final long LOCK = 0x6675_7975_6262L;

    /** The relay takes one part in so many of the time while others write. */
    private static final int SHARE = 20;

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final DataSource database;

    BulkTurn(DataSource database) {
        this.database = database;
    }

    @Override
    public Underway begin() {
        try {
            Connection connection = database.getConnection();
            ask(connection, "select pg_advisory_lock_shared(" + LOCK + ") is null");
            return () -> end(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("a bulk publication could not begin", e);
        }
    }

    private static void end(Connection connection) {
        try (connection) {
            ask(connection, "select pg_advisory_unlock_shared(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("a bulk publication could not end", e);
        }
    }

    /** How long the relay is to rest after a full batch that took so long; zero when it has the field to itself. */
    static Duration rest(Connection connection, Duration batch) throws SQLException {
        if (ask(connection, "select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            return Duration.ZERO;
        }
        Duration rest = batch.multipliedBy(SHARE - 1);
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
