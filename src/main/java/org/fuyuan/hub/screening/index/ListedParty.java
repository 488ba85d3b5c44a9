package org.fuyuan.hub.screening.index;

import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.PartyKind;

/**
 * A party an entry binds.
 *
 * @param certificateNumber in comparison form, or null
 */
record ListedParty(String relation, PartyKind kind, String certificateType, String certificateNumber, String name) {

    static ListedParty of(String relation, PartyKind kind, String certificateType, String written, String name) {
        return new ListedParty(relation, kind, certificateType, comparisonForm(certificateType, written), name);
    }

    private static String comparisonForm(String type, String written) {
        if (written == null || CertificateKey.isPlain(type, written)) {
            return written;
        }
        return CertificateNumber.of(CertificateType.ofCode(type).orElse(CertificateType.OTHER), written)
                .value();
    }

    String nameForm() {
        return name == null ? "" : PartyName.of(name).comparisonForm();
    }

    /** Shows nobody. */
    @Override
    public String toString() {
        return "ListedParty[" + relation + ", " + kind + "]";
    }
}
