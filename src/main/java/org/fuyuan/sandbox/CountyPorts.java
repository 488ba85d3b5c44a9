package org.fuyuan.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fuyuan.sandbox.port.Port;
import org.fuyuan.sandbox.port.PortTakenException;
import org.springframework.core.env.PropertyResolver;

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
    private static final String PREFIX = "fuyuan.sandbox.port.";

    /** Those of the demonstration; settings such as {@code fuyuan.sandbox.port.court} move them. */
    static CountyPorts usual(PropertyResolver settings) {
        return new CountyPorts(
                settings.getProperty(PREFIX + "postgres", Integer.class, 15433),
                settings.getProperty(PREFIX + "public-security", Integer.class, 18101),
                settings.getProperty(PREFIX + "rural-commercial-bank", Integer.class, 18102),
                settings.getProperty(PREFIX + "civil-affairs", Integer.class, 18103),
                settings.getProperty(PREFIX + "credit-platform", Integer.class, 18104),
                settings.getProperty(PREFIX + "court", Integer.class, 18105),
                settings.getProperty("server.port", Integer.class, 8080),
                settings.getProperty("fuyuan.broker.port", Integer.class, 61616),
                settings.getProperty("fuyuan.broker.amqp-port", Integer.class, 5672),
                settings.getProperty("fuyuan.postgres.port", Integer.class, 15432));
    }

    /** That of the county's PostgreSQL, which a killed sandbox may have left running. */
    Port ofPostgres() {
        return new Port(postgres, PREFIX + "postgres");
    }

    /** @throws PortTakenException when somebody listens where the court or a department wants to */
    void requireFree() {
        Stream.of(
                        new Port(publicSecurity, PREFIX + "public-security"),
                        new Port(bank, PREFIX + "rural-commercial-bank"),
                        new Port(civilAffairs, PREFIX + "civil-affairs"),
                        new Port(creditPlatform, PREFIX + "credit-platform"),
                        new Port(court, PREFIX + "court"))
                .forEach(Port::requireFree);
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
