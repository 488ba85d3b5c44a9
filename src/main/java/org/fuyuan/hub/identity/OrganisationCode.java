package org.fuyuan.hub.identity;

import java.util.EnumSet;
import java.util.Set;

/** GB 11714 organisation code (组织机构代码): eight characters and a check character, often written with a hyphen between. */
record OrganisationCode() implements NumberRule {

    static final int LENGTH = 9;

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    @Override
    public String comparisonForm(String tidied) {
        StringBuilder joined = new StringBuilder(tidied.length());
        tidied.codePoints().filter(c -> !Characters.isDash(c)).forEach(joined::appendCodePoint);
        return joined.toString();
    }

    @Override
    public Set<CertificateFinding> findings(String number) {
        EnumSet<CertificateFinding> found = EnumSet.noneOf(CertificateFinding.class);
        if (number.length() != LENGTH) {
            found.add(CertificateFinding.WRONG_LENGTH);
        }
        if (!number.matches("[0-9A-Z]*")) {
            found.add(CertificateFinding.ILLEGAL_CHARACTER);
        }
        if (found.isEmpty() && !hasRightCheckCharacter(number)) {
            found.add(CertificateFinding.WRONG_CHECK_DIGIT);
        }
        return found;
    }

    /** Of nine digits and capital letters. */
    static boolean hasRightCheckCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(number.charAt(i), 36) * WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return number.charAt(8) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
