package org.fuyuan.hub.screening.evidence;

import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;

/**
 * A party of a question in the form that is kept: its number can be proved but not read.
 *
 * @param maskedNumber null where there was no number
 * @param numberDigest the keyed digest of {@code <type>:<number in its comparison form>}
 * @param wholeNumber whether that number is whole, so that it names one person
 */
record KeptParty(
        String reference,
        PartyKind kind,
        String name,
        String certificateType,
        String maskedNumber,
        String numberDigest,
        String role,
        boolean wholeNumber) {

    static KeptParty of(Party party, NumberKey key) {
        CertificateNumber number = CertificateType.ofCode(party.certificateType())
                .map(type -> CertificateNumber.of(type, party.certificateNumber()))
                .filter(each -> !each.value().isEmpty())
                .orElse(null);
        return new KeptParty(
                party.reference(),
                party.kind(),
                party.name(),
                party.certificateType(),
                number == null ? null : number.masked(),
                number == null ? null : key.digest(number),
                party.role(),
                number != null && number.isComparable());
    }
}
