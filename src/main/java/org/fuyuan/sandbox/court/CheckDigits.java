package org.fuyuan.sandbox.court;

/** Check digits as the sandbox computes them for numbers it makes up. */
final class CheckDigits {

    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CITIZEN_CHECKS = "10X98765432";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String UNIFIED_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String DIVISION = "91410825";

    private CheckDigits() {}

    /** GB 11643: appends the check digit to 17 digits. */
    static String citizenNumber(String seventeen) {
        int sum = 0;
        for (int i = 0; i < CITIZEN_WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
        }
        return seventeen + CITIZEN_CHECKS.charAt(sum % 11);
    }

    /** GB 32100 with the organisation code of GB 11714 in it, of a company of this county. */
    static String unifiedCode(int number) {
        String seventeen = DIVISION + organisationCode(number);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += UNIFIED_ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + UNIFIED_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714: eight characters and a check digit. */
    static String organisationCode(int number) {
        String eight = "MA%06d".formatted(number % 1_000_000);
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return eight + (check == 10 ? "X" : Integer.toString(check));
    }
}
