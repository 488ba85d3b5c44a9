package org.fuyuan.hub.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Foreign permanent resident card (外国人永久居留身份证): since December 2023 eighteen characters that begin with 9 and are checked
 * like a citizen number; before, three letters for the country and twelve digits.
 */
record PermanentResidentNumber() implements NumberRule {

    @Override
    public Set<CertificateFinding> findings(String number) {
        if (number.matches("[0-9]{17}[0-9X]")) {
            return sinceDecember2023(number);
        }
        if (number.matches("[A-Z]{3}[0-9]{12}")) {
            return Set.of();
        }
        return Set.of(
                number.matches("[0-9A-Z]{15}|[0-9A-Z]{18}") || !number.matches("[0-9A-Z]*")
                        ? CertificateFinding.ILLEGAL_CHARACTER
                        : CertificateFinding.WRONG_LENGTH);
    }

    private static Set<CertificateFinding> sinceDecember2023(String number) {
        EnumSet<CertificateFinding> found = EnumSet.noneOf(CertificateFinding.class);
        if (!number.startsWith("9")) {
            found.add(CertificateFinding.WRONG_PREFIX);
        }
        found.addAll(CitizenNumber.dateAndCheck(number));
        return found;
    }
}
