package org.fuyuan.hub.screening.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.ListEntry.RelatedPerson;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.Subject;
import org.fuyuan.hub.screening.PartyKind;

/** What the index reads of a published {@link org.fuyuan.hub.message.ListEntry}. */
record ListedEntry(
        String entryId,
        ListKind list,
        ListedState state,
        Subject subject,
        List<RelatedPerson> relatedPersons,
        String caseNumber,
        String courtName,
        String documentNumber,
        LocalDate publishedOn,
        LocalDate expiresOn,
        Waiver waiver) {

    /** What the index reads of a {@link org.fuyuan.hub.message.ListChange}. */
    record Changed(long version, ListedEntry entry) {}

    /** Whom it binds, the subject first. */
    List<ListedParty> parties() {
        List<ListedParty> parties = new ArrayList<>(1 + relatedPersons.size());
        parties.add(ListedParty.of(
                Binding.SUBJECT,
                switch (subject.kind()) {
                    case PERSON -> PartyKind.PERSON;
                    case ENTITY -> PartyKind.ENTITY;
                },
                subject.certificateType(),
                subject.certificateNumber(),
                subject.name()));
        for (RelatedPerson person : relatedPersons) {
            parties.add(ListedParty.of(
                    person.role() == null ? Binding.RELATED : person.role(),
                    CertificateKey.isOfEntity(person.certificateType()) ? PartyKind.ENTITY : PartyKind.PERSON,
                    person.certificateType(),
                    person.certificateNumber(),
                    person.name()));
        }
        return parties;
    }
}
