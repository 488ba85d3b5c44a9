package org.fuyuan.hub.partner;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;

/** Who takes part in the exchange and what each may send and receive. What is not written down is denied. */
public interface PartnerRegister {

    Collection<Partner> all();

    Optional<Partner> find(String partnerId);

    /** As {@link #find}, throwing {@link IllegalArgumentException} for an unknown id. */
    Partner get(String partnerId);

    /** The partners that may receive this type, in id order; read from memory, cheap enough to ask for every message. */
    List<Partner> receiversOf(MessageType type);

    /** Empty when the partner may send this type to the hub; otherwise why not, fit to be answered. */
    Optional<Refusal> mayNotSend(String partnerId, MessageType type);

    /** Empty when the partner may be sent this type; otherwise why not. */
    Optional<Refusal> mayNotReceive(String partnerId, MessageType type);

    /** Empty when the partner may ask about the parties of this kind of business; otherwise why not. */
    Optional<Refusal> mayNotScreen(String partnerId, String scenario);

    /** Empty when the partner may have this register of its own watched; otherwise why not. */
    Optional<Refusal> mayNotHold(String partnerId, String population);
}
