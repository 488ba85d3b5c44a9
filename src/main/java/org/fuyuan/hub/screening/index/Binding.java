package org.fuyuan.hub.screening.index;

import java.time.LocalDate;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.PartyKind;

/**
 * One party bound by one entry in effect: the person or entity it names, or a person bound with an entity (法释〔2015〕17号 art 3). It never
 * changes, whatever becomes of the entry. Those of an index are equal when all they say is equal.
 */
public interface Binding {

    /** The party the entry names. */
    String SUBJECT = "SUBJECT";
    /** A person bound with the entity it names, in no role the court tells. */
    String RELATED = "RELATED";

    String entryId();

    long entryVersion();

    ListKind list();

    /** {@link #SUBJECT}, or the role as the court writes it; {@link #RELATED} where the court names none. */
    String relation();

    PartyKind kind();

    String caseNumber();

    String courtName();

    /** Of the document the duty rests on; null where the court gives none. */
    String documentNumber();

    LocalDate publishedOn();

    /** Last day of the term; null without one. */
    LocalDate expiresOn();

    /** A GA/T 517 code; null without a number. */
    String certificateType();

    /** In full, in comparison form: for matching, never for a log or a page; null where it is not known. */
    String certificateNumber();

    /** As the court wrote it. */
    String name();

    /** The one occasion for which the restriction is lifted, or null. */
    ListEntry.Waiver waiver();

    /** First 10 characters at most, asterisks, and the last 4. */
    default String maskedNumber() {
        return CertificateNumber.mask(certificateNumber());
    }

    /** One that is not read out of an index. */
    static Binding of(
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
        return new StatedBinding(
                entryId,
                entryVersion,
                list,
                relation,
                kind,
                caseNumber,
                courtName,
                documentNumber,
                publishedOn,
                expiresOn,
                certificateType,
                certificateNumber,
                name,
                waiver);
    }
}
