package org.fuyuan.sandbox.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A port of the loopback interface.
 *
 * @param number which
 * @param setting that moves it
 */
public record Port(int number, String setting) {

    /** @throws PortTakenException when somebody listens there */
    public void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
        } catch (IOException e) {
            throw new PortTakenException(this, e);
        }
    }
}
