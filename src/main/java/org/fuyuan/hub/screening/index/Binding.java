package org.fuyuan.hub.screening.index;

import java.time.LocalDate;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.PartyKind;

/**
 * One party bound by one entry in effect: the person or entity it names, or a person bound with an entity (法释〔2015〕17号 art 3).
 *
 * @param relation {@link #SUBJECT}, or the role as the court writes it; {@link #RELATED} where the court names none
 * @param documentNumber of the document the duty rests on; null where the court gives none
 * @param expiresOn last day of the term; null without one
 * @param certificateType a GA/T 517 code; null without a number
 * @param certificateNumber in full, in comparison form: for matching, never for a log or a page; null where it is not known
 * @param name as the court wrote it
 * @param waiver the one occasion for which the restriction is lifted, or null
 */
public record Binding(
        String entryId,
        long entryVersion,
        ListKind list,
        String relation,
        PartyKind kind,
        String caseNumber,
        String courtName,
        String documentNumber,
        LocalDate publishedOn,
        LocalDate expiresOn,
        String certificateType,
        String certificateNumber,
        String name,
        ListEntry.Waiver waiver) {

    /** The party the entry names. */
    public static final String SUBJECT = "SUBJECT";
    /** A person bound with the entity it names, in no role the court tells. */
    public static final String RELATED = "RELATED";

    /** First 10 characters at most, asterisks, and the last 4. */
    public String maskedNumber() {
        return CertificateNumber.mask(certificateNumber);
    }

    /** Never shows the full number or the name. */
    @Override
    public String toString() {
        return "Binding[%s, version %d, %s, %s, %s]".formatted(entryId, entryVersion, list, relation, maskedNumber());
    }
}
