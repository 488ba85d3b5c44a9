package org.fuyuan.sandbox.business;

import org.fuyuan.sandbox.court.Identity;

/**
 * Somebody named on an application.
 *
 * @param reference within the application
 * @param identity who it really is, which the form need not show
 * @param role as the measures name it
 * @param writing how the number stands on the form
 */
record Applicant(String reference, Identity identity, String role, Writing writing) {

    String kind() {
        return identity.person() ? "PERSON" : "ENTITY";
    }

    String certificateType() {
        if (!writing.shown()) {
            return "";
        }
        boolean organisationCode = identity.number().length() == 9 || writing == Writing.ORGANISATION_CODE;
        return identity.person() ? "111" : organisationCode ? "902" : "901";
    }

    String certificateNumber() {
        return writing.of(identity.number());
    }

    /** The name with its middle hidden, for a line on the screen. */
    String maskedName() {
        String name = identity.name();
        int shown = identity.person() ? 1 : 2;
        return name.length() <= 2 * shown
                ? name.substring(0, shown) + "*"
                : name.substring(0, shown) + "*" + name.substring(name.length() - shown);
    }

    /** Shows nobody. */
    @Override
    public String toString() {
        return "Applicant[" + reference + ", " + role + "]";
    }
}
