package org.fuyuan.hub.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Travel permit of Hong Kong and Macau residents (港澳居民来往内地通行证): H or M and eight digits for life; cards of the 1999 form
 * add two digits that count renewals and so are no part of the comparison form.
 */
record HongKongMacauTravelPermitNumber() implements NumberRule {

    private static final int LENGTH = 9;

    @Override
    public String comparisonForm(String tidied) {
        String plain = tidied.replaceAll("[()]", "");
        return plain.matches("[HM][0-9]{10}") ? plain.substring(0, LENGTH) : plain;
    }

    @Override
    public Set<CertificateFinding> findings(String number) {
        EnumSet<CertificateFinding> found = EnumSet.noneOf(CertificateFinding.class);
        if (number.length() != LENGTH) {
            found.add(CertificateFinding.WRONG_LENGTH);
        }
        if (!number.startsWith("H") && !number.startsWith("M")) {
            found.add(CertificateFinding.WRONG_PREFIX);
        }
        if (!number.matches("[A-Z]?[0-9]*")) {
            found.add(CertificateFinding.ILLEGAL_CHARACTER);
        }
        return found;
    }
}
