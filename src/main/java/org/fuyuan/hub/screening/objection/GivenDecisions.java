package org.fuyuan.hub.screening.objection;

import java.util.UUID;
import org.fuyuan.hub.access.Denial;
import org.fuyuan.hub.access.DenialBook;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.PartyDecision;
import org.fuyuan.hub.screening.Screening;

/** Decisions for who was given them. Asking for another department's is answered as for one that is not there, and recorded. */
final class GivenDecisions {

    private static final String WHERE = "screening";
    private static final String WHY = "a decision given to another";

    private final Screening screening;
    private final DenialBook denials;

    GivenDecisions(Screening screening, DenialBook denials) {
        this.screening = screening;
        this.denials = denials;
    }

    Decision toDepartment(String field, UUID id, String department) {
        Decision decision = screening.find(id).orElse(null);
        if (decision != null && decision.department().equals(department)) {
            return decision;
        }
        if (decision != null) {
            denials.record(new Denial(
                    LedgerEvent.ACCESS_DENIED, department, department, WHERE, WHY, WHERE + ": the decision " + id));
        }
        throw Texts.refused("not-found", field, String.valueOf(id), "the id of a decision given to " + department);
    }

    Decision toAnybody(String field, UUID id) {
        return screening
                .find(id)
                .orElseThrow(() -> Texts.refused("not-found", field, String.valueOf(id), "the id of a decision"));
    }

    static PartyDecision party(String field, Decision decision, String reference) {
        return decision.parties().stream()
                .filter(party -> party.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> Texts.refused(
                        reference == null ? "missing" : "wrong-value",
                        field,
                        reference == null ? "nothing" : "a party the decision does not have",
                        "the reference of a party of the decision " + decision.id()));
    }
}
