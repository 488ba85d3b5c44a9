package org.fuyuan.hub.exchange.outbox;

import java.util.List;
import java.util.Optional;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;

/** Says to whom a message goes, by the register. */
record Addressing(PartnerRegister register) {

    List<Outgoing> of(OutboxRow row) {
        if (row.replayTo() != null) {
            return List.of(new Outgoing(row, row.replayTo()));
        }
        if (row.recipient() != null) {
            return denied(row).isPresent() ? List.of() : List.of(new Outgoing(row, row.recipient()));
        }
        return register.receiversOf(row.message().type()).stream()
                .map(Partner::id)
                .map(partner -> new Outgoing(row, partner))
                .toList();
    }

    /** Why a message named for one partner may not go there. */
    Optional<Refusal> denied(OutboxRow row) {
        return Optional.ofNullable(row.recipient())
                .filter(recipient -> row.replayTo() == null)
                .flatMap(recipient ->
                        register.mayNotReceive(recipient, row.message().type()));
    }
}
