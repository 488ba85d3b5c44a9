package org.fuyuan.hub.exchange.inbox;

import java.util.Optional;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.stereotype.Component;

/** What is settled before a document is looked into: who may send what, how much of it, and under which number. */
@Component
class Admission {

    private static final long UNKNOWN_SENDER_BYTES = 1 << 16;
    private static final int LONGEST_NUMBER = 200;

    private final PartnerRegister register;

    Admission(PartnerRegister register) {
        this.register = register;
    }

    long maxBytes(Arrival arrival) {
        return register.find(arrival.partner())
                .map(partner -> partner.limits().maxDocumentBytes())
                .orElse(UNKNOWN_SENDER_BYTES);
    }

    Optional<Refusal> refusal(Arrival arrival) {
        return typeRefusal(arrival.type())
                .or(() -> register.mayNotSend(arrival.partner(), MessageType.parse(arrival.type())))
                .or(() -> number(arrival.messageId()));
    }

    /** Why a text does not name a message type. */
    static Optional<Refusal> typeRefusal(String text) {
        try {
            MessageType.parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Refusal("unknown-type", "", text, "name/vN, e.g. receipt/v1"));
        }
    }

    private static Optional<Refusal> number(String messageId) {
        if (messageId == null
                || (messageId.length() <= LONGEST_NUMBER && messageId.chars().noneMatch(c -> c < ' '))) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "malformed-message-id",
                "",
                messageId.length() + " characters",
                "at most " + LONGEST_NUMBER + " characters, none of them control characters"));
    }
}
