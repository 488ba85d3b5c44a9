package org.fuyuan.hub.screening.match;

import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.index.Binding;

/**
 * One side of a comparison: whom a department asks about, or whom an entry binds.
 *
 * @param number null without a number of a known type
 * @param written the number as it came
 */
record Side(PartyKind kind, PartyName name, CertificateNumber number, String written) {

    static Side of(Party party) {
        return of(party.kind(), party.name(), party.certificateType(), party.certificateNumber());
    }

    static Side of(Binding binding) {
        return of(binding.kind(), binding.name(), binding.certificateType(), binding.certificateNumber());
    }

    /** For comparing kinds and numbers alone. */
    static Side withoutName(Binding binding) {
        return of(binding.kind(), "", binding.certificateType(), binding.certificateNumber());
    }

    private static Side of(PartyKind kind, String name, String type, String written) {
        CertificateNumber number = written == null || written.isBlank()
                ? null
                : CertificateType.ofCode(type)
                        .map(known -> CertificateNumber.of(known, written))
                        .orElse(null);
        return new Side(kind, PartyName.of(name == null ? "" : name), number, written);
    }

    boolean hasComparableNumber() {
        return number != null && number.isComparable();
    }

    boolean hasWholeNumber() {
        return number != null && number.isWhole();
    }

    /** The number read as one of another type. */
    CertificateNumber as(CertificateType type) {
        return number.type() == type ? number : CertificateNumber.of(type, written);
    }

    /** Half-width and upper case, but with the digits that were written. */
    String tidied() {
        return CertificateNumber.of(CertificateType.OTHER, written).value();
    }
}
