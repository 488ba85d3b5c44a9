package org.fuyuan.hub.exchange.broker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.fuyuan.hub.exchange.OutboundRegister;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.storage.OccupiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerPortTest {

    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = stranger.getLocalPort();
            BrokerProperties properties = new BrokerProperties("", "hub", "", "127.0.0.1", 0, port);
            PartnerRegister register = OutboundRegister.of("bank");
            BrokerServer server = new BrokerServer(properties, folder, new BrokerUsers(register, null, null, null));
            assertThatThrownBy(() -> server.start(register.all()))
                    .isInstanceOf(OccupiedException.class)
                    .hasMessageStartingWith("Port " + port + " of 127.0.0.1 cannot be opened");
        }
    }
}
