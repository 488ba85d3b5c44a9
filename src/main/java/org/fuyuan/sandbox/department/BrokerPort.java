package org.fuyuan.sandbox.department;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Tells whether a broker listens, so that a department waits for it in silence. */
public record BrokerPort(String url) {

    private static final int MILLIS = 500;

    /** True also for an address of several brokers, which only their client can judge. */
    boolean isOpen() {
        if (!url.matches("[a-z]+://[^,()]+")) {
            return true;
        }
        URI broker = URI.create(url);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(broker.getHost(), broker.getPort()), MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
