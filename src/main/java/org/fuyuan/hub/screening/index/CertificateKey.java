package org.fuyuan.hub.screening.index;

import org.fuyuan.hub.identity.CertificateType;

/**
 * A certificate number as one word: a citizen number exactly (17 digits and one of 11 check characters, below 2^60), an entity's
 * 9-character organisation code exactly (base 36, below 2^47), anything else as a keyed hash of 63 bits.
 */
final class CertificateKey {

    /** Of a number that can be compared with none: blank or masked. */
    static final long NONE = 0;

    private static final long CITIZEN = 1L << 61;
    private static final long ENTITY = 1L << 62;
    private static final long HASHED = 1L << 63;
    private static final int CITIZEN_LENGTH = 18;
    private static final int ORGANISATION_LENGTH = 9;
    private static final int CHECK_CHARACTERS = 11;
    private static final String CREDIT_CODE = CertificateType.UNIFIED_SOCIAL_CREDIT_CODE.code();
    private static final String ORGANISATION_CODE = CertificateType.ORGANISATION_CODE.code();

    private CertificateKey() {}

    /** Of a number in comparison form. */
    static long of(String type, String number, Hashing hashing) {
        if (number == null || number.isEmpty() || number.indexOf('*') >= 0) {
            return NONE;
        }
        long exact = isOfEntity(type) ? entity(organisationCode(number)) : citizen(number);
        return exact != NONE ? exact : HASHED | hashing.of(number) >>> 1;
    }

    /** Whether the key is the number itself, so that equal keys are equal numbers. */
    static boolean isExact(long key) {
        return (key & (CITIZEN | ENTITY | HASHED)) == CITIZEN;
    }

    static boolean isOfEntity(String type) {
        return CREDIT_CODE.equals(type) || ORGANISATION_CODE.equals(type);
    }

    /** Whether the number is in comparison form for certain. */
    static boolean isPlain(String type, String number) {
        return isOfEntity(type) ? entity(number) != NONE || isCreditCode(number) : citizen(number) != NONE;
    }

    /** Whether two numbers in comparison form say the same party. */
    static boolean equal(String type, String number, String otherType, String other) {
        if (other == null || isOfEntity(type) != isOfEntity(otherType)) {
            return false;
        }
        return number.equals(other)
                || (isOfEntity(type)
                        && number.length() != other.length()
                        && Math.min(number.length(), other.length()) == ORGANISATION_LENGTH
                        && organisationCode(number).equals(organisationCode(other)));
    }

    private static boolean isCreditCode(String number) {
        return number.length() == CITIZEN_LENGTH && base36(number, 0, CITIZEN_LENGTH - 1) >= 0;
    }

    private static String organisationCode(String number) {
        return number.length() == CITIZEN_LENGTH ? number.substring(8, 17) : number;
    }

    private static long entity(String code) {
        long packed = code.length() == ORGANISATION_LENGTH ? base36(code, 0, ORGANISATION_LENGTH) : -1;
        return packed < 0 ? NONE : ENTITY | packed;
    }

    /** Below zero unless all are digits and capital letters; of more than 12 characters only that counts. */
    private static long base36(String text, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
            if (digit < 0) {
                return -1;
            }
            packed = (packed * 36 + digit) & Long.MAX_VALUE;
        }
        return packed;
    }

    private static long citizen(String number) {
        if (number.length() != CITIZEN_LENGTH) {
            return NONE;
        }
        long digits = 0;
        for (int i = 0; i < CITIZEN_LENGTH - 1; i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            digits = digits * 10 + (c - '0');
        }
        char check = number.charAt(CITIZEN_LENGTH - 1);
        int value = check == 'X' ? 10 : check >= '0' && check <= '9' ? check - '0' : -1;
        return value < 0 ? NONE : CITIZEN | (digits * CHECK_CHARACTERS + value);
    }
}
