package org.fuyuan.hub.exchange.lane;

import java.util.Optional;
import org.fuyuan.hub.exchange.Transmission;

/** Takes a transmission to its partner. */
public interface Carrier {

    /** Empty when the partner has it, otherwise why not. Never throws for a failed delivery. */
    Optional<Failure> carry(Transmission transmission);
}
