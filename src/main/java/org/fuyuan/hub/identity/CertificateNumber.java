package org.fuyuan.hub.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A certificate number (证件号码) with its type, in the form in which equal numbers are equal: half-width, upper case, without
 * spaces, 15-digit citizen numbers as 18 digits. The type is always explicit, since some numbers pass the checks of two types.
 * Anything written is accepted; what is odd about it is a finding.
 */
public final class CertificateNumber {

    private final CertificateType type;
    private final String value;

    private CertificateNumber(CertificateType type, String value) {
        this.type = type;
        this.value = value;
    }

    /** A null number is taken as a blank one. */
    public static CertificateNumber of(CertificateType type, String written) {
        Objects.requireNonNull(type, "type");
        String tidied = Characters.tidyNumber(written == null ? "" : written);
        return new CertificateNumber(
                type, isMasked(tidied) ? tidied : type.rule().comparisonForm(tidied));
    }

    public CertificateType type() {
        return type;
    }

    /** The comparison form, in full: for storing and matching, never for a log or a page. */
    public String value() {
        return value;
    }

    /** Looked for each time: most numbers are only compared. */
    public Set<CertificateFinding> findings() {
        if (value.isEmpty()) {
            return Set.of(CertificateFinding.BLANK);
        }
        if (isMasked(value)) {
            return Set.of(CertificateFinding.MASKED);
        }
        EnumSet<CertificateFinding> found = EnumSet.noneOf(CertificateFinding.class);
        found.addAll(type.rule().findings(value));
        return Set.copyOf(found);
    }

    /** True when it may be compared with other numbers at all: present, and not masked. */
    public boolean isComparable() {
        return !value.isEmpty() && !isMasked(value);
    }

    /** True when it has the length and the characters of its type; of a masked number nobody can tell. */
    public boolean isWhole() {
        return isComparable() && Collections.disjoint(findings(), CertificateFinding.NOT_A_NUMBER_OF_THE_TYPE);
    }

    /** The GB 11714 organisation code (组织机构代码) it is, or has within it. */
    public Optional<String> organisationCode() {
        return switch (type) {
            case ORGANISATION_CODE -> Optional.of(value);
            case UNIFIED_SOCIAL_CREDIT_CODE -> UnifiedSocialCreditCode.organisationCode(value);
            default -> Optional.empty();
        };
    }

    /** The 15-digit number issued before 1999, where a citizen number can have had one. */
    public Optional<String> fifteenDigits() {
        return type.rule() instanceof CitizenNumber ? CitizenNumber.fifteenDigits(value) : Optional.empty();
    }

    /** The first 10 characters at most, asterisks, and the last 4; of a short number less. */
    public String masked() {
        return mask(value);
    }

    /** As {@link #masked()}, for a number as somebody wrote it. */
    public static String mask(String number) {
        if (number == null || number.length() < 8) {
            return "****";
        }
        int shown = Math.min(10, number.length() - 8);
        return number.substring(0, shown) + "****" + number.substring(number.length() - 4);
    }

    private static boolean isMasked(String number) {
        return number.indexOf('*') >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateNumber that && type == that.type && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, value);
    }

    /** Never shows the full number. */
    @Override
    public String toString() {
        return "CertificateNumber[" + type.code() + ", " + masked() + "]";
    }
}
