package org.fuyuan.hub.access;

import java.util.Objects;

/**
 * Somebody shows a key.
 *
 * @param name as whom
 * @param address from where; of an IPv6 address its network of 64 bits, since whoever has one address there has all
 */
public record Attempt(Door door, String name, String address) {

    public Attempt {
        Objects.requireNonNull(door, "door");
        Objects.requireNonNull(name, "name");
        address = Addresses.network(address);
    }
}
