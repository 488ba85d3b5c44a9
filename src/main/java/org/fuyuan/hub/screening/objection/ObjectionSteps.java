package org.fuyuan.hub.screening.objection;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.ObjectionNotice;
import org.fuyuan.hub.partner.PartnerRegister;

/** What goes with every step of an objection, in its transaction: history, ledger, and word to the court and to who filed it. */
final class ObjectionSteps {

    private final ObjectionTable objections;
    private final Ledger ledger;
    private final Exchange exchange;
    private final PartnerRegister register;

    ObjectionSteps(ObjectionTable objections, Ledger ledger, Exchange exchange, PartnerRegister register) {
        this.objections = objections;
        this.ledger = ledger;
        this.exchange = exchange;
        this.register = register;
    }

    /** @param note numbers of persons masked; kept with the objection, not in the ledger */
    void taken(UUID id, String step, LedgerEvent event, String actor, String note, LocalDate today) {
        objections.step(id, step, actor, note);
        Objection objection = objections.find(id).orElseThrow();
        ledger.append(new LedgerEntry(event, actor, objection.filedBy(), id, detail(objection, step)));
        Stream.of(Filer.COURT, objection.filedBy())
                .distinct()
                .filter(partner ->
                        register.mayNotReceive(partner, MessageType.OBJECTION).isEmpty())
                .forEach(partner -> exchange.publish(message(objection, partner, today)));
    }

    private static String detail(Objection objection, String step) {
        String of = "objection %s revision %d to the entry %s: %s"
                .formatted(objection.id(), objection.revision(), objection.entryId(), step);
        if (objection.waitingFor() != null) {
            return of + " for " + objection.waitingFor();
        }
        return objection.state() == State.OPEN
                ? of + ", " + objection.kind() + ", due " + objection.dueOn()
                : of + ", " + objection.state() + (objection.remedy() == null ? "" : " by " + objection.remedy());
    }

    private static NewMessage message(Objection objection, String partner, LocalDate today) {
        return new NewMessage(
                MessageType.OBJECTION,
                "hub",
                "objection:" + objection.id(),
                objection.revision(),
                notice(objection, today),
                partner);
    }

    private static ObjectionNotice notice(Objection objection, LocalDate today) {
        return new ObjectionNotice(
                objection.id(),
                objection.revision(),
                objection.state().name(),
                objection.kind().name(),
                objection.filedBy(),
                objection.filedAt(),
                objection.entryId(),
                objection.entryVersion(),
                objection.caseNumber(),
                objection.courtName(),
                objection.decisionId(),
                objection.businessReference(),
                objection.partyReference(),
                objection.text(),
                objection.contact(),
                objection.dueOn(),
                objection.decideBy(),
                objection.waitingFor() == null ? null : objection.waitingFor().name(),
                objection.isOverdue(today),
                objection.remedy() == null ? null : objection.remedy().name(),
                objection.correctBy(),
                objection.reasons(),
                objection.answeredAt());
    }
}
