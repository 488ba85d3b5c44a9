package org.fuyuan.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void data_survives_a_restart_and_is_written_through_to_disk() throws IOException {
        int port = freePort();
        try (PostgresServer server = started(port)) {
            sql(server).execute("create table kept (word text); insert into kept values ('府院通')");
            assertThat(sql(server).queryForObject("show fsync", String.class)).isEqualTo("on");
            assertThat(sql(server).queryForObject("show synchronous_commit", String.class))
                    .isEqualTo("on");
        }
        try (PostgresServer server = started(port)) {
            assertThat(sql(server).queryForObject("select word from kept", String.class))
                    .isEqualTo("府院通");
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_hub_is_used_on() throws IOException {
        int port = freePort();
        try (PostgresServer killed = started(port);
                PostgresServer next = started(port)) {
            sql(killed).execute("create table left_behind (n int)");
            assertThat(sql(next).queryForObject("select count(*) from left_behind", Integer.class))
                    .isZero();
        }
    }

    @Test
    void a_stranger_on_the_port_is_not_taken_for_ours() throws IOException {
        int port = freePort();
        try (PostgresServer ours = started(port)) {
            PostgresServer other = new PostgresServer(folder.resolve("other"), port);
            assertThatThrownBy(other::start).isInstanceOf(RuntimeException.class);
            assertThat(sql(ours).queryForObject("select 1", Integer.class)).isOne();
        }
        assertThatThrownBy(() ->
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/fuyuan", "postgres", ""))
                .isInstanceOf(java.sql.SQLException.class);
    }

    private PostgresServer started(int port) {
        PostgresServer server = new PostgresServer(folder.resolve("postgres"), port);
        server.start();
        return server;
    }

    private static JdbcTemplate sql(PostgresServer server) {
        return new JdbcTemplate(new DriverManagerDataSource(server.url(), "postgres", ""));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
