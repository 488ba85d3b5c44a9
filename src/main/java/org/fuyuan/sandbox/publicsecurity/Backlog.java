package org.fuyuan.sandbox.publicsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Documents the bureau has answered with 202 and not worked on yet, kept in its database and worked on in the order they came. */
final class Backlog {

    private static final String DDL =
            """
            create schema if not exists public_security;
            create table if not exists public_security.backlog (
                sequence bigint generated always as identity primary key,
                kind     text not null,
                body     text not null
            );""";

    private Backlog() {}

    /** What is asked of the bureau. */
    enum Kind {
        CHANGES,
        ALERTS,
        STATEMENT
    }

    /** One document to be worked on. */
    record Item(Kind kind, JsonNode document) {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DDL);
        }
    }

    static void add(Connection connection, Kind kind, JsonNode document) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into public_security.backlog (kind, body) values (?, ?)")) {
            insert.setString(1, kind.name());
            insert.setString(2, document.toString());
            insert.executeUpdate();
        }
    }

    /** Takes the oldest document off the pile, in the caller's transaction. */
    static Optional<Item> take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet next = statement.executeQuery(
                        """
                        delete from public_security.backlog
                         where sequence = (select min(sequence) from public_security.backlog)
                        returning kind, body""")) {
            return next.next()
                    ? Optional.of(new Item(
                            Kind.valueOf(next.getString(1)),
                            PoliceFormat.parse(next.getString(2).getBytes(StandardCharsets.UTF_8))))
                    : Optional.empty();
        }
    }
}
