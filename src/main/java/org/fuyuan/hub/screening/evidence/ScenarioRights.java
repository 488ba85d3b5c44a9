package org.fuyuan.hub.screening.evidence;

import java.util.Optional;
import org.fuyuan.hub.access.Denial;
import org.fuyuan.hub.access.DenialBook;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.partner.PartnerRegister;

/** Which department may ask about which business. Every refusal is recorded, as denials are: the first few one by one, then counted. */
public final class ScenarioRights {

    private static final String WHERE = "screening";
    private static final String WHY = "a scenario it has no ground for";

    private final PartnerRegister register;
    private final DenialBook denials;

    ScenarioRights(PartnerRegister register, DenialBook denials) {
        this.register = register;
        this.denials = denials;
    }

    /** Empty when the department may ask; otherwise why not. */
    public Optional<Refusal> refusal(String department, String scenario) {
        Optional<Refusal> refusal = register.mayNotScreen(department, scenario);
        refusal.ifPresent(why -> denials.record(new Denial(
                LedgerEvent.ACCESS_DENIED, department, department, WHERE, WHY, WHERE + ": " + why.sentence())));
        return refusal;
    }
}
