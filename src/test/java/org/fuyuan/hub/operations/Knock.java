package org.fuyuan.hub.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One POST at a partner's door from a chosen address of the loopback network. */
record Knock(int port, String from) {

    /** The answer as it came over the line, head and body. */
    String post(String path, String user, String key, String accept) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String basic = Base64.getEncoder().encodeToString((user + ":" + key).getBytes(StandardCharsets.UTF_8));
            String request =
                    """
                    POST %s HTTP/1.1\r
                    Host: hub\r
                    Authorization: Basic %s\r
                    Accept: %s\r
                    Content-Type: application/json\r
                    Content-Length: 2\r
                    Connection: close\r
                    \r
                    {}"""
                            .formatted(path, basic, accept);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status alone, of a program's request. */
    int status(String path, String user, String key) {
        return Integer.parseInt(post(path, user, key, "*/*").split(" ", 3)[1]);
    }
}
