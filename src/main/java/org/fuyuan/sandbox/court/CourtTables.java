package org.fuyuan.sandbox.court;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.fuyuan.sandbox.storage.HubLogin;

/** The case system's table, what the hub may read of it, and the sandbox's own answer sheet beside it. */
final class CourtTables {

    static final String RECORD = "court_system.dishonest_record";
    static final String TRUTH = "sandbox.truth";

    private CourtTables() {}

    static void create(Connection connection, HubLogin hub) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ddl());
            hub.create(connection);
            statement.execute("grant usage on schema court_system to " + hub.role());
            statement.execute("grant select on " + RECORD + " to " + hub.role());
        }
    }

    private static String ddl() {
        return """
            create schema if not exists court_system;
            create table if not exists court_system.dishonest_record (
                %s,
                updated_at timestamptz not null default clock_timestamp(),
                primary key (id)
            );
            create index if not exists dishonest_record_by_update on court_system.dishonest_record (updated_at, id);
            create schema if not exists sandbox;
            create table if not exists sandbox.truth (
                entry_id           text primary key,
                list               text    not null,
                name               text    not null,
                certificate_number text    not null,
                amount_in_cents    bigint  not null,
                refusal            text,
                in_effect          boolean not null default true
            );
            create index if not exists truth_by_number on sandbox.truth (certificate_number);
            create index if not exists dishonest_record_by_related on court_system.dishonest_record
                ((substring(qysler from '"cardNum":"([^"]*)"'))) where qysler <> '[]';
            """
                .formatted(CourtRow.COLUMNS.stream()
                        .map(column -> column + " text")
                        .collect(Collectors.joining(",\n    ")));
    }
}
