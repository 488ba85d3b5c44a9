package org.fuyuan.hub.debtor.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fuyuan.hub.storage.BinaryCopy;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Copies rows into a staging table over one connection. Not thread-safe: one for each worker. */
final class StagingWriter implements AutoCloseable {

    private final DataSource database;
    private final Connection connection;
    private final BinaryCopy.Open<StagedRow> copy;

    StagingWriter(DataSource database, String table) throws SQLException {
        this.database = database;
        this.connection = DataSourceUtils.getConnection(database);
        this.copy = StagedRow.into(table).open(connection);
    }

    void write(StagedRow row) throws SQLException {
        copy.write(row);
    }

    void finish() throws SQLException {
        copy.finish();
    }

    @Override
    public void close() throws SQLException {
        try {
            copy.close();
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
