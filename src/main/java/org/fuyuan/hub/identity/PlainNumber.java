package org.fuyuan.hub.identity;

import java.util.EnumSet;
import java.util.Set;

/** Numbers without a check digit, of which only length and alphabet are known: passports and the like. */
record PlainNumber(int shortest, int longest) implements NumberRule {

    @Override
    public Set<CertificateFinding> findings(String number) {
        EnumSet<CertificateFinding> found = EnumSet.noneOf(CertificateFinding.class);
        if (number.length() < shortest || number.length() > longest) {
            found.add(CertificateFinding.WRONG_LENGTH);
        }
        if (!number.matches("[0-9A-Z-]*")) {
            found.add(CertificateFinding.ILLEGAL_CHARACTER);
        }
        return found;
    }
}
