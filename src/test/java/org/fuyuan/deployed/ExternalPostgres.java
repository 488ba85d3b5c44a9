package org.fuyuan.deployed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fuyuan.hub.FreePorts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL outside the hub, with one login that must show its password by SCRAM and owns one database. */
final class ExternalPostgres implements AutoCloseable {

    private static final String LOGIN = "fuyuan";
    private static final String PASSWORD = "it's-a-password";
    private static final String RULES =
            """
            host all postgres 127.0.0.1/32 trust
            host all all      127.0.0.1/32 scram-sha-256
            """;

    private final EmbeddedPostgres server;

    private ExternalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static ExternalPostgres start(Path folder) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setPort(FreePorts.next())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("password_encryption", "scram-sha-256")
                .start();
        JdbcTemplate sql = new JdbcTemplate(server.getPostgresDatabase());
        sql.execute("create role fuyuan login password 'it''s-a-password'");
        sql.execute("create database fuyuan owner fuyuan encoding 'UTF8' locale 'C' template template0");
        Files.writeString(folder.resolve("pg_hba.conf"), RULES);
        sql.execute("select pg_reload_conf()");
        return new ExternalPostgres(server);
    }

    HubRecords records() {
        return new HubRecords(url(), LOGIN, PASSWORD);
    }

    /** A login with another password, to be refused. */
    DriverManagerDataSource withPassword(String password) {
        return new DriverManagerDataSource(url(), LOGIN, password);
    }

    Map<String, String> hubSettings() {
        return Map.of(
                "fuyuan.postgres.url", url(),
                "fuyuan.postgres.username", LOGIN,
                "fuyuan.postgres.password", PASSWORD);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/fuyuan";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
