package org.fuyuan.sandbox.department;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a department was told about parties it holds or has asked about; of each party and entry the newest. */
public final class AlertBook {

    private static final String DDL =
            """
            create schema if not exists %1$s;
            create table if not exists %1$s.told (
                source          text   not null,
                party_reference text   not null,
                entry_id        text   not null,
                message_id      uuid   not null,
                cause           text   not null,
                effect          text   not null,
                sentence        text   not null,
                list_sequence   bigint not null,
                told_at         timestamptz not null default clock_timestamp(),
                primary key (source, party_reference, entry_id)
            );
            create table if not exists %1$s.alert_message (
                message_id  uuid primary key,
                repeats     integer not null default 0,
                received_at timestamptz not null default clock_timestamp()
            );
            """;
    private static final String SEEN =
            """
            insert into %s.alert_message as seen (message_id) values (?::uuid)
            on conflict (message_id) do update set repeats = seen.repeats + 1
            returning repeats = 0""";
    private static final String TOLD =
            """
            insert into %s.told as held (message_id, source, party_reference, entry_id, cause, effect, sentence,
                                         list_sequence)
            values (?::uuid, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source, party_reference, entry_id) do update
               set message_id = excluded.message_id, cause = excluded.cause, effect = excluded.effect,
                   sentence = excluded.sentence, list_sequence = excluded.list_sequence, told_at = excluded.told_at
             where excluded.list_sequence >= held.list_sequence""";
    private static final String ABOUT =
            """
            select message_id::text, source, party_reference, entry_id, cause, effect, sentence, list_sequence
              from %s.told where party_reference = ? order by source, entry_id""";

    private final DataSource database;
    private final String schema;

    AlertBook(DataSource database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /** What stands about a party, one alert for each entry. */
    public List<ReceivedAlert> about(String partyReference) {
        return run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ABOUT.formatted(schema))) {
                select.setString(1, partyReference);
                return read(select);
            }
        });
    }

    /** How many alerts have been taken in, each counted once. */
    public long messages() {
        return number("count(*)");
    }

    /** How many arrived again after they had been taken in. */
    public long repeats() {
        return number("coalesce(sum(repeats), 0)");
    }

    /** Makes the tables that are not there yet. */
    void create() {
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(DDL.formatted(schema));
            }
        });
    }

    void take(List<ReceivedAlert> alerts) {
        run(connection -> {
            take(connection, alerts);
            return null;
        });
    }

    /** In the caller's transaction. */
    void take(Connection connection, List<ReceivedAlert> alerts) throws SQLException {
        for (ReceivedAlert alert : alerts) {
            if (isNew(connection, alert)) {
                tell(connection, alert);
            }
        }
    }

    private boolean isNew(Connection connection, ReceivedAlert alert) throws SQLException {
        try (PreparedStatement seen = connection.prepareStatement(SEEN.formatted(schema))) {
            seen.setString(1, alert.messageId());
            try (ResultSet row = seen.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void tell(Connection connection, ReceivedAlert alert) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(TOLD.formatted(schema))) {
            upsert.setString(1, alert.messageId());
            upsert.setString(2, alert.source());
            upsert.setString(3, alert.partyReference());
            upsert.setString(4, alert.entryId());
            upsert.setString(5, alert.cause());
            upsert.setString(6, alert.effect());
            upsert.setString(7, alert.sentence());
            upsert.setLong(8, alert.listSequence());
            upsert.executeUpdate();
        }
    }

    private static List<ReceivedAlert> read(PreparedStatement select) throws SQLException {
        List<ReceivedAlert> alerts = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                alerts.add(new ReceivedAlert(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8)));
            }
        }
        return alerts;
    }

    private long number(String what) {
        return run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet number =
                            statement.executeQuery("select " + what + " from " + schema + ".alert_message")) {
                number.next();
                return number.getLong(1);
            }
        });
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the alerts in schema " + schema + " do not answer", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
