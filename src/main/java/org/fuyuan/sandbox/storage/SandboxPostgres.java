package org.fuyuan.sandbox.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.fuyuan.sandbox.port.Port;

/** The PostgreSQL of the court and the departments, in its own process on the loopback interface. */
public final class SandboxPostgres implements AutoCloseable {

    private static final List<String> DATABASES = List.of("court", "natural_resources", "departments");

    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();
    private final int port;
    private final EmbeddedPostgres started;

    private SandboxPostgres(int port, EmbeddedPostgres started) {
        this.port = port;
        this.started = started;
    }

    /** Starts the server, after ending the one a killed sandbox left running in the same folder. */
    public static SandboxPostgres start(Path folder, Port port) {
        try {
            LeftBehind.stopIn(folder);
            port.requireFree();
            SandboxPostgres postgres = new SandboxPostgres(port.number(), server(folder, port.number()));
            postgres.prepare(folder);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox's PostgreSQL did not start in " + folder, e);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the sandbox's PostgreSQL on port " + port.number() + " does not answer", e);
        }
    }

    private void prepare(Path folder) throws IOException, SQLException {
        try {
            PasswordLogins.require(folder);
            createDatabases();
        } catch (IOException | SQLException e) {
            close();
            throw e;
        }
    }

    /** It ends when it is closed, after the court and the departments, and not by itself when the sandbox is told to end. */
    private static EmbeddedPostgres server(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_compression", "on")
                .start();
    }

    private void createDatabases() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String database : DATABASES) {
                if (!exists(statement, database)) {
                    statement.execute("create database " + database + " encoding 'UTF8' locale 'C' template template0");
                }
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return found.next();
        }
    }

    /** Address of one of the databases, without a login. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A small pool on one of the databases, as its owner. */
    public DataSource pool(String database, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(database));
        config.setUsername("postgres");
        config.setPassword("");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setPoolName("sandbox-" + database + "-" + pools.size());
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        try {
            started.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
