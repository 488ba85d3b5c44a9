package org.fuyuan.sandbox.naturalresources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fuyuan.sandbox.storage.HubLogin;

/**
 * The tables on which the bureau and the hub meet, and the hub's rights on them alone.
 *
 * @param agreed the SQL both sides agreed on
 * @param hub the login the bureau gives to the hub
 */
record ExchangeTables(Path agreed, HubLogin hub) {

    private static final String HANDLED =
            """
            alter table exchange_in.list_change add column if not exists slsj timestamptz;
            alter table exchange_in.list_change add column if not exists clsj timestamptz;
            create index if not exists list_change_to_accept on exchange_in.list_change (xh) where slsj is null;
            create index if not exists list_change_to_do on exchange_in.list_change (xh) where clsj is null;
            alter table exchange_in.screening_alert add column if not exists clsj timestamptz;
            create index if not exists screening_alert_to_do on exchange_in.screening_alert (xh) where clsj is null;
            alter table exchange_in.statement_request add column if not exists clsj timestamptz;
            """;
    private static final String RIGHTS =
            """
            alter role %1$s login;
            grant usage on schema exchange_in, exchange_out to %1$s;
            grant select, insert on exchange_in.list_change, exchange_in.screening_alert to %1$s;
            grant select, insert on exchange_in.statement_request to %1$s;
            grant select, update (qzsj, hd) on exchange_out.receipt, exchange_out.statement to %1$s;
            """;

    /** Makes the tables that are not there yet, with the bureau's own mark of what it has handled, and lets the hub in. */
    void open(Connection connection) throws SQLException {
        hub.create(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(agreedSql());
            statement.execute(HANDLED);
            statement.execute(RIGHTS.formatted(hub.role()));
        }
    }

    void shut(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter role " + hub.role() + " nologin");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + hub.role() + "'");
        }
    }

    private String agreedSql() {
        try {
            return Files.readString(agreed);
        } catch (IOException e) {
            throw new UncheckedIOException("the tables agreed on cannot be read from " + agreed, e);
        }
    }
}
