package org.fuyuan.hub.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL: a real server in its own process, durable, on the loopback interface. A server left behind by a
 * killed hub is recognised by its data folder and used on.
 */
class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String DATABASE = "fuyuan";
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("max_connections", "120"),
            Map.entry("shared_buffers", "512MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("wal_compression", "on"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("autovacuum_naptime", "10s"));

    private final Path folder;
    private final int port;
    private FolderLock lock;
    private EmbeddedPostgres started;
    private PostgresOrphan adopted;

    PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    void start() {
        boolean running = false;
        try {
            lock = FolderLock.on(folder);
            adopted = PostgresOrphan.in(folder).orElse(null);
            if (adopted == null) {
                new Port("127.0.0.1", port, "fuyuan.postgres.port").requireFree();
                started = startNew();
            } else {
                LOG.info("Using on the PostgreSQL server left running on port {}", port);
            }
            PostgresOrphan.requireSameFolder(folder, port);
            createDatabase();
            requireDurable();
            running = true;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder + " on port " + port, e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL on port " + port + " does not answer as ours", e);
        } finally {
            if (!running) {
                close();
            }
        }
    }

    String url() {
        return urlOf(DATABASE) + "?reWriteBatchedInserts=true";
    }

    /** Without a shutdown hook of its own, which would end it at {@code SIGTERM} while the hub still finishes its work. */
    private EmbeddedPostgres startNew() throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60));
        SETTINGS.forEach(builder::setServerConfig);
        return builder.start();
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(urlOf("postgres"), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE + " encoding 'UTF8' locale 'C' template template0");
            }
        }
    }

    private void requireDurable() throws SQLException {
        try (Connection connection = DriverManager.getConnection(urlOf(DATABASE), "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (ResultSet value = statement.executeQuery("show " + setting)) {
                    value.next();
                    if (!"on".equals(value.getString(1))) {
                        throw new IllegalStateException(
                                "PostgreSQL runs with " + setting + " off: a crash could lose data");
                    }
                }
            }
        }
    }

    private String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        try {
            if (started != null) {
                started.close();
            }
            if (adopted != null) {
                adopted.stop();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL in " + folder + " did not stop", e);
        }
    }
}
