package org.fuyuan.hub.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.MessageHistory;
import org.fuyuan.hub.exchange.MessageHistory.Arrived;
import org.fuyuan.hub.exchange.MessageHistory.Trail;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.stereotype.Component;

/** The ways of messages, with partners by name. */
@Component
class Messages {

    private final MessageHistory history;
    private final PartnerRegister register;

    Messages(MessageHistory history, PartnerRegister register) {
        this.history = history;
        this.register = register;
    }

    Optional<Trail> trail(UUID messageId) {
        return history.of(messageId);
    }

    /** How far the last change of a subject has come at each partner. */
    List<ArrivedAt> lastChange(String subject) {
        return named(history.bySubject(subject));
    }

    List<ArrivedAt> named(List<Arrived> arrivals) {
        return arrivals.stream()
                .map(arrived -> new ArrivedAt(name(arrived.partner()), arrived))
                .toList();
    }

    private String name(String partner) {
        return register.find(partner).map(PartnerLine::name).orElse(partner);
    }
}
