package org.fuyuan.sandbox.publicsecurity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.fuyuan.sandbox.department.Desk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Documents the bureau has still to post to the hub: kept in its database and retried until the hub has answered. */
final class Callbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);
    private static final Set<Integer> TRY_AGAIN = Set.of(401, 403, 404, 408, 425, 429);
    private static final String DDL =
            """
            create schema if not exists public_security;
            create table if not exists public_security.callback (
                sequence bigint generated always as identity primary key,
                id       uuid not null,
                path     text not null,
                body     text not null,
                made_at  timestamptz not null default clock_timestamp(),
                refused  text
            );""";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final DataSource database;
    private final URI base;
    private final String login;
    private final Desk desk = new Desk("public-security-callbacks", this::sendNext);

    Callbacks(DataSource database, URI base, String user, String apiKey) {
        this.database = database;
        this.base = base;
        this.login =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + apiKey).getBytes(StandardCharsets.UTF_8));
    }

    void start() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(DDL);
        } catch (SQLException e) {
            throw new IllegalStateException("the bureau's database does not answer", e);
        }
        desk.open();
    }

    void stop() {
        desk.close();
    }

    void wake() {
        desk.wake();
    }

    /** Keeps a document to be posted, in the caller's transaction. */
    void add(Connection connection, String path, String body) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into public_security.callback (id, path, body) values (?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, path);
            insert.setString(3, body);
            insert.executeUpdate();
        }
    }

    private boolean sendNext() throws SQLException, IOException, InterruptedException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet next = statement.executeQuery(
                        """
                        select sequence, id::text, path, body from public_security.callback
                         where refused is null order by sequence limit 1""")) {
            if (!next.next()) {
                return false;
            }
            HttpResponse<String> answer = post(next.getString(2), next.getString(3), next.getString(4));
            settle(connection, next.getLong(1), answer);
            return true;
        }
    }

    private HttpResponse<String> post(String id, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", login)
                .header("Content-Type", "application/json")
                .header("X-Message-Id", id)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void settle(Connection connection, long sequence, HttpResponse<String> answer)
            throws SQLException, IOException {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            change(connection, "delete from public_security.callback where sequence = ?", sequence);
        } else if (status / 100 == 4 && !TRY_AGAIN.contains(status)) {
            LOG.warn("The hub refused a callback of public-security: {}", status);
            change(
                    connection,
                    "update public_security.callback set refused = 'HTTP " + status + "' where sequence = ?",
                    sequence);
        } else {
            throw new IOException("the hub answered " + status);
        }
    }

    private static void change(Connection connection, String sql, long sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, sequence);
            statement.executeUpdate();
        }
    }
}
