package org.fuyuan.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Where everybody listens, on the loopback interface. */
public record CountyPorts(
        int postgres,
        int publicSecurity,
        int bank,
        int civilAffairs,
        int creditPlatform,
        int court,
        int hub,
        int broker,
        int amqp,
        int hubPostgres) {

    private static final int COUNT = 10;

    /** Those of the demonstration; system properties such as {@code fuyuan.sandbox.port.court} move them. */
    static CountyPorts usual() {
        return new CountyPorts(
                Integer.getInteger("fuyuan.sandbox.port.postgres", 15433),
                Integer.getInteger("fuyuan.sandbox.port.public-security", 18101),
                Integer.getInteger("fuyuan.sandbox.port.rural-commercial-bank", 18102),
                Integer.getInteger("fuyuan.sandbox.port.civil-affairs", 18103),
                Integer.getInteger("fuyuan.sandbox.port.credit-platform", 18104),
                Integer.getInteger("fuyuan.sandbox.port.court", 18105),
                Integer.getInteger("server.port", 8080),
                Integer.getInteger("fuyuan.broker.port", 61616),
                Integer.getInteger("fuyuan.broker.amqp-port", 5672),
                Integer.getInteger("fuyuan.postgres.port", 15432));
    }

    /** Ports nobody listens on just now. */
    static CountyPorts free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < COUNT; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> found =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return of(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CountyPorts of(List<Integer> ports) {
        return new CountyPorts(
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.get(5),
                ports.get(6),
                ports.get(7),
                ports.get(8),
                ports.get(9));
    }
}
