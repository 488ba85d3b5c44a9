package org.fuyuan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.fuyuan.sandbox.port.PortTakenException;
import org.junit.jupiter.api.Test;

class CountyPortsTest {

    @Test
    void words_move_a_port_and_the_hub_is_called_where_it_was_moved_to() {
        CountySettings settings =
                CountySettings.demonstration("--fuyuan.sandbox.port.court=18205", "--server.port=8181");
        assertThat(settings.ports().court()).isEqualTo(18205);
        assertThat(settings.hub()).hasToString("http://127.0.0.1:8181");
        assertThat(settings.ports().bank()).isEqualTo(18102);
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_moves_it_before_anything_is_started() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = stranger.getLocalPort();
            CountySettings settings = CountySettings.demonstration(
                    "--fuyuan.data=target/never-made",
                    "--fuyuan.sandbox.port.public-security=0",
                    "--fuyuan.sandbox.port.rural-commercial-bank=0",
                    "--fuyuan.sandbox.port.civil-affairs=" + port);
            assertThatThrownBy(() -> County.start(settings))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage(
                            "port %d is taken: end the program that listens there, or move the county's by the setting"
                                    + " fuyuan.sandbox.port.civil-affairs, e.g. --fuyuan.sandbox.port.civil-affairs=%d",
                            port, port + 1);
            assertThat(settings.data()).doesNotExist();
        }
    }
}
