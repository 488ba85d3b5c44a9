package org.fuyuan.hub.screening.evidence;

import java.util.Optional;
import org.fuyuan.hub.access.AccessLedger;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.partner.PartnerRegister;

/** Which department may ask about which business. Every refusal is recorded. */
public final class ScenarioRights {

    private final PartnerRegister register;
    private final AccessLedger ledger;

    ScenarioRights(PartnerRegister register, AccessLedger ledger) {
        this.register = register;
        this.ledger = ledger;
    }

    /** Empty when the department may ask; otherwise why not. */
    public Optional<Refusal> refusal(String department, String scenario) {
        Optional<Refusal> refusal = register.mayNotScreen(department, scenario);
        refusal.ifPresent(why ->
                ledger.record(LedgerEvent.ACCESS_DENIED, department, department, "screening: " + why.sentence()));
        return refusal;
    }
}
