package org.fuyuan.hub.exchange.broker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/** From where somebody connects to the broker, which gives addresses such as {@code 10.0.0.7:51234} or {@code /[fe80::1]:51234}. */
final class RemoteHost {

    /** Inside the hub's own process. */
    static final String INSIDE = "inside";

    static final String UNKNOWN = "unknown";
    private static final Pattern WITH_PORT = Pattern.compile("/?\\[?(.+?)]?:\\d+");

    private RemoteHost() {}

    static String of(RemotingConnection connection) {
        return connection == null || connection.getRemoteAddress() == null
                ? UNKNOWN
                : of(connection.getRemoteAddress());
    }

    static String of(String address) {
        if (address.startsWith("invm:")) {
            return INSIDE;
        }
        Matcher host = WITH_PORT.matcher(address);
        return host.matches() ? host.group(1) : address;
    }
}
