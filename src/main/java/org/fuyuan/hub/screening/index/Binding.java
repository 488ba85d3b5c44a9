package org.fuyuan.hub.screening.index;

import java.time.LocalDate;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.PartyKind;

/**
 * One party bound by one entry in effect: the subject it names, or a person bound with an entity (法释〔2015〕17号 第三条第二款).
 *
 * @param relation {@code SUBJECT}, or the related person's role as the court wrote it; null where it wrote none
 * @param certificateType GA/T 517 code; null without a number
 * @param certificateNumber in full, in comparison form; null where the court's record has none
 * @param expiresOn last day of the term; null without one
 * @param waiver the occasion for which a consumption restriction is lifted, or null
 */
public record Binding(
        String entryId,
        long entryVersion,
        ListKind list,
        PartyKind kind,
        String relation,
        String name,
        String certificateType,
        String certificateNumber,
        String caseNumber,
        String courtName,
        String documentNumber,
        LocalDate publishedOn,
        LocalDate expiresOn,
        ListEntry.Waiver waiver) {

    /** The relation of whom the entry names. */
    public static final String SUBJECT = "SUBJECT";

    /** Shows nobody. */
    @Override
    public String toString() {
        return "Binding[" + entryId + ", " + entryVersion + ", " + list + ", " + relation + "]";
    }
}
