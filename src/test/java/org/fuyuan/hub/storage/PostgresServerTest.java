package org.fuyuan.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Timestamp;
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
        started(port).close();
        try (EmbeddedPostgres leftBehind = leftBehind(port)) {
            Timestamp started = new JdbcTemplate(leftBehind.getPostgresDatabase())
                    .queryForObject("select pg_postmaster_start_time()", Timestamp.class);
            PostgresServer next = started(port);
            assertThat(sql(next).queryForObject("select pg_postmaster_start_time()", Timestamp.class))
                    .isEqualTo(started);
        }
    }

    @Test
    void a_second_hub_on_the_folder_is_refused_and_leaves_the_first_its_server() throws IOException {
        int port = freePort();
        try (PostgresServer first = started(port)) {
            PostgresServer second = new PostgresServer(folder.resolve("postgres"), freePort());
            assertThatThrownBy(second::start)
                    .isInstanceOf(OccupiedException.class)
                    .hasMessage("Another hub is running on the folder " + folder + ".");
            second.close();
            assertThat(sql(first).queryForObject("select 1", Integer.class)).isOne();
        }
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_moves_it() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = stranger.getLocalPort();
            assertThatThrownBy(() -> started(port))
                    .isInstanceOfSatisfying(OccupiedException.class, taken -> assertThat(taken.remedy())
                            .contains("--fuyuan.postgres.port=" + (port + 1)))
                    .hasMessageStartingWith("Port " + port + " of 127.0.0.1 cannot be opened");
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

    /** As a hub killed without warning leaves it: running, with nobody who will stop it. */
    private EmbeddedPostgres leftBehind(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
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
