package org.fuyuan.hub.screening.web;

import java.util.List;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;

/** A business a department asks about, as the page offers it. */
record Business(String id, String department, String scenario) {

    private static final String COURT = "court";

    /** Every one of the register but the court's own trials. */
    static List<Business> of(PartnerRegister register) {
        return register.all().stream()
                .filter(partner -> !partner.id().equals(COURT))
                .flatMap(partner -> partner.screens().stream().map(right -> of(partner, right)))
                .toList();
    }

    private static Business of(Partner partner, Partner.ScreeningRight right) {
        return new Business(partner.id() + "/" + right.scenario(), partner.nameZh(), right.scenario());
    }
}
