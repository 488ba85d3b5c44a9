package org.fuyuan.hub.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where an attempt to come in was made from. */
final class Addresses {

    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    static String of(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }

    /** An IPv4 address as it is, an IPv6 address as its network of 64 bits, anything else as it is. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress literal = InetAddress.getByName(address.replaceFirst("%.*", ""));
            return literal instanceof Inet6Address ? firstHalf(literal.getAddress()) : literal.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static String firstHalf(byte[] address) throws UnknownHostException {
        Arrays.fill(address, NETWORK_BYTES, address.length, (byte) 0);
        return InetAddress.getByAddress(address).getHostAddress() + "/64";
    }
}
