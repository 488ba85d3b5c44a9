package org.fuyuan.hub.storage;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A port the hub opens.
 *
 * @param host on which
 * @param number 0 takes any
 * @param setting that moves it
 */
public record Port(String host, int number, String setting) {

    /** @throws OccupiedException when somebody listens there, or the address is not this machine's */
    public void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, number));
        } catch (IOException e) {
            throw new OccupiedException(
                    "Port %d of %s cannot be opened: %s.".formatted(number, host, e.getMessage()),
                    "End the program that listens there, or move the hub's port by the setting %s, e.g. --%s=%d."
                            .formatted(setting, setting, number + 1));
        }
    }
}
