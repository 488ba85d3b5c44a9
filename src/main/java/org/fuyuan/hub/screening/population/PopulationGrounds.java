package org.fuyuan.hub.screening.population;

import java.util.Optional;
import org.fuyuan.hub.access.Denial;
import org.fuyuan.hub.access.DenialBook;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.partner.Partner.PopulationRight;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.screening.population.Member.Holder;

/** Which department may have which register watched. Every refusal is recorded, as denials are. */
final class PopulationGrounds {

    private static final String WHERE = "population";
    private static final String WHY = "a population it has no ground to hold";

    private final PartnerRegister register;
    private final DenialBook denials;

    PopulationGrounds(PartnerRegister register, DenialBook denials) {
        this.register = register;
        this.denials = denials;
    }

    /** Throws {@link RefusedException} for a population the department has no ground to hold. */
    PopulationRight require(Holder holder) {
        register.mayNotHold(holder.department(), holder.population()).ifPresent(why -> {
            denials.record(new Denial(
                    LedgerEvent.ACCESS_DENIED,
                    holder.department(),
                    holder.department(),
                    WHERE,
                    WHY,
                    WHERE + ": " + why.sentence()));
            throw new RefusedException(why);
        });
        return of(holder).orElseThrow();
    }

    /** Empty once the partner's file names it no more: nobody is then told of its members. */
    Optional<PopulationRight> of(Holder holder) {
        return register.find(holder.department()).stream()
                .flatMap(partner -> partner.populations().stream())
                .filter(right -> right.id().equals(holder.population()))
                .findFirst();
    }
}
