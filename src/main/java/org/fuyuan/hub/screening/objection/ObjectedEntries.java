package org.fuyuan.hub.screening.objection;

import java.util.List;
import java.util.stream.Collectors;
import org.fuyuan.hub.debtor.DebtorLife;
import org.fuyuan.hub.debtor.Debtors;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.EntryFacts;
import org.fuyuan.hub.screening.Hit;

/** Finds the entry an objection means. */
final class ObjectedEntries {

    private final GivenDecisions decisions;
    private final Debtors debtors;
    private final PartnerRegister register;

    ObjectedEntries(GivenDecisions decisions, Debtors debtors, PartnerRegister register) {
        this.decisions = decisions;
        this.debtors = debtors;
        this.register = register;
    }

    /** @param businessReference of the decision, or null */
    record Objected(String entryId, long version, String caseNumber, String courtName, String businessReference) {}

    Objected of(Filing filing, Filer filer) {
        return filing.decision() == null ? entry(filing, filer) : hit(filing, decision(filing, filer));
    }

    private Decision decision(Filing filing, Filer filer) {
        return filer.isOfficer()
                ? decisions.toAnybody("/decision", filing.decision())
                : decisions.toDepartment("/decision", filing.decision(), filer.partner());
    }

    private static Objected hit(Filing filing, Decision decision) {
        List<EntryFacts> entries = GivenDecisions.party("/party", decision, filing.party()).hits().stream()
                .map(Hit::entry)
                .filter(entry -> filing.entry() == null || entry.entryId().equals(filing.entry()))
                .toList();
        List<String> ids = entries.stream().map(EntryFacts::entryId).distinct().toList();
        if (ids.size() != 1) {
            throw Texts.refused(
                    ids.isEmpty() ? "wrong-value" : "missing",
                    "/entry",
                    ids.isEmpty() ? "no such entry among what stood against the party" : "several entries",
                    ids.isEmpty()
                            ? "an entry that stood against the party in the decision"
                            : "one of " + ids.stream().collect(Collectors.joining(", ")));
        }
        EntryFacts entry = entries.get(0);
        return new Objected(
                entry.entryId(), entry.version(), entry.caseNumber(), entry.courtName(), decision.businessReference());
    }

    private Objected entry(Filing filing, Filer filer) {
        if (filing.entry() == null || filing.party() != null) {
            throw Texts.refused(
                    "missing", "/decision", "nothing", "a decision with its party, or an entry alone without a party");
        }
        if (!filer.isOfficer()) {
            register.mayNotReceive(filer.partner(), MessageType.LIST_CHANGE).ifPresent(why -> {
                throw Texts.refused(
                        "not-allowed",
                        "/entry",
                        "an entry of a list the department does not receive",
                        "a decision given to it, and the party");
            });
        }
        DebtorLife life = debtors.life(filing.entry())
                .orElseThrow(
                        () -> Texts.refused("not-found", "/entry", "no such entry", "the id of an entry of the list"));
        return new Objected(
                filing.entry(),
                life.entry().version(),
                life.entry().caseNumber(),
                life.content().courtName(),
                null);
    }
}
