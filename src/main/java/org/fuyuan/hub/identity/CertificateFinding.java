package org.fuyuan.hub.identity;

import java.util.Set;

/**
 * What is odd about a certificate number. A finding warns; it never forbids matching an exactly equal number, because wrong
 * check digits were issued and are in circulation.
 */
public enum CertificateFinding {
    /** There is no number. */
    BLANK,
    /** Part of it is hidden by asterisks; such a number must not be matched. */
    MASKED,
    WRONG_LENGTH,
    ILLEGAL_CHARACTER,
    /** It does not begin as numbers of this type do. */
    WRONG_PREFIX,
    /** It begins with no province of GB/T 2260. */
    UNKNOWN_DIVISION,
    /** The date of birth in it is in no calendar. */
    NO_SUCH_DATE,
    WRONG_CHECK_DIGIT,
    /** The organisation code within a unified social credit code has a wrong check digit. */
    WRONG_ORGANISATION_CHECK_DIGIT;

    static final Set<CertificateFinding> NOT_A_NUMBER_OF_THE_TYPE = Set.of(WRONG_LENGTH, ILLEGAL_CHARACTER);
}
