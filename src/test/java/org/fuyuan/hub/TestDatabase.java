package org.fuyuan.hub;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** One embedded PostgreSQL for all tests of a run; each call gives a fresh database with every migration applied. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TEMPLATE = template();

    private TestDatabase() {}

    /** A fresh migrated database; connections are not pooled. */
    public static DataSource migrated() {
        return database("template " + TEMPLATE);
    }

    /** A fresh empty database. */
    public static DataSource empty() {
        return database("template template0");
    }

    private static DataSource database(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name + " " + template);
        return new NamedDataSource(SERVER.getDatabase("postgres", name), SERVER.getJdbcUrl("postgres", name));
    }

    private static String template() {
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database migrated");
        Flyway.configure()
                .dataSource(SERVER.getDatabase("postgres", "migrated"))
                .load()
                .migrate();
        return "migrated";
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(RunFolder.fresh())
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", "256MB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A data source that knows its URL, for clients that want to pool or to listen. */
    public static final class NamedDataSource extends DelegatingDataSource {

        private final String url;

        private NamedDataSource(DataSource target, String url) {
            super(target);
            this.url = url;
        }

        public String url() {
            return url;
        }
    }
}
