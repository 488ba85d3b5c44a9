package org.fuyuan.hub.prefilter;

import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;

/**
 * Somebody asked about or bound, as far as matching looks at them.
 *
 * @param isEntity whether it is a legal person or another organisation
 * @param certificateType a GA/T 517 code, or null
 * @param certificateNumber as written, or null
 */
public record ComparedParty(boolean isEntity, String name, String certificateType, String certificateNumber) {

    private static final int WHOLE_LENGTH = 18;

    /** Null without a number of a known type. */
    CertificateNumber number() {
        return certificateNumber == null || certificateNumber.isBlank()
                ? null
                : CertificateType.ofCode(certificateType)
                        .map(type -> CertificateNumber.of(type, certificateNumber))
                        .orElse(null);
    }

    String nameForm() {
        return name == null ? "" : PartyName.of(name).comparisonForm();
    }

    /** Whether nothing is odd about its number: a mistyped one does not show that its bearer is somebody else. */
    boolean hasFlawlessNumber() {
        CertificateNumber number = number();
        return number != null && number.findings().isEmpty();
    }

    /**
     * Whether its number is whole and of the usual type: a citizen number of a person, a credit code of an entity. Any two such numbers of
     * one kind can be compared.
     */
    boolean hasUsualNumber() {
        CertificateNumber number = number();
        CertificateType usual =
                isEntity ? CertificateType.UNIFIED_SOCIAL_CREDIT_CODE : CertificateType.RESIDENT_IDENTITY_CARD;
        return number != null
                && number.type() == usual
                && number.isWhole()
                && number.value().length() == WHOLE_LENGTH;
    }

    /** Shows nobody. */
    @Override
    public String toString() {
        return "ComparedParty[" + (isEntity ? "ENTITY" : "PERSON") + "]";
    }
}
