package org.fuyuan.hub.debtor.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Lets one snapshot be imported at a time across all nodes; a node that dies lets go of it. */
final class ImportLock implements AutoCloseable {

    private static final String KEY = "hashtextextended('debtor.snapshot', 0)";

    private final Connection connection;

    private ImportLock(Connection connection) {
        this.connection = connection;
    }

    /** Waits for its turn. */
    static ImportLock take(DataSource database) {
        try {
            Connection connection = database.getConnection();
            execute(connection, "select pg_advisory_lock(" + KEY + ")");
            return new ImportLock(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the import lock could not be taken", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try (connection) {
            execute(connection, "select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("the import lock could not be returned", e);
        }
    }
}
