package org.fuyuan.hub.debtor.snapshot;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Copies rows into a staging table over one connection. Not thread-safe: one for each worker. */
final class StagingWriter implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;

    private final DataSource database;
    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 8_192);

    StagingWriter(DataSource database, String table) throws SQLException {
        this.database = database;
        this.connection = DataSourceUtils.getConnection(database);
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (row_number, entry_id, hash, updated_at, state, statement) from stdin");
    }

    void write(StagedRow row) throws SQLException {
        row.copyTo(buffer);
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
