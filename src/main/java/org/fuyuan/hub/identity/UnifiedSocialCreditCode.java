package org.fuyuan.hub.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** GB 32100 unified social credit code (统一社会信用代码), with an organisation code at its 9th to 17th character. */
record UnifiedSocialCreditCode() implements NumberRule {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    @Override
    public Set<CertificateFinding> findings(String number) {
        EnumSet<CertificateFinding> found = EnumSet.noneOf(CertificateFinding.class);
        if (number.length() != LENGTH) {
            found.add(CertificateFinding.WRONG_LENGTH);
        }
        if (!number.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            found.add(CertificateFinding.ILLEGAL_CHARACTER);
        }
        if (!found.isEmpty()) {
            return found;
        }
        if (checkCharacter(number) != number.charAt(LENGTH - 1)) {
            found.add(CertificateFinding.WRONG_CHECK_DIGIT);
        }
        if (!OrganisationCode.hasRightCheckCharacter(number.substring(8, 17))) {
            found.add(CertificateFinding.WRONG_ORGANISATION_CHECK_DIGIT);
        }
        return found;
    }

    static Optional<String> organisationCode(String number) {
        return number.length() == LENGTH ? Optional.of(number.substring(8, 17)) : Optional.empty();
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(number.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
