package org.fuyuan.hub.screening.web;

import java.util.List;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.screening.Screening;

/** A business a department asks about, as the page offers it. */
record Business(String id, String department, String scenario) {

    /** Every one of the register but the court's own trials. */
    static List<Business> of(PartnerRegister register) {
        return register.all().stream()
                .filter(partner -> !partner.id().equals(Screening.TRIAL_DEPARTMENT))
                .flatMap(partner -> partner.screens().stream().map(right -> of(partner, right)))
                .toList();
    }

    private static Business of(Partner partner, Partner.ScreeningRight right) {
        return new Business(partner.id() + "/" + right.scenario(), partner.nameZh(), right.scenario());
    }
}
