package org.fuyuan.hub.message;

import java.time.LocalDate;
import java.util.List;

/**
 * One entry of a list as published to departments (失信被执行人名单信息).
 *
 * @param entryId the court's record number, the subject of every message about this entry
 * @param list which list
 * @param state how it stands
 * @param subject whom it names
 * @param relatedPersons persons an order against an entity also binds (法释〔2015〕17号 art 3), possibly empty
 * @param caseNumber canonical form, e.g. （2021）豫0825执123号
 * @param courtName the enforcing court
 * @param areaName the province or division as published
 * @param documentNumber the document the duty rests on (gistId)
 * @param documentIssuer who issued it (gistUnit)
 * @param duty the duty set by that document
 * @param performance how far it has been performed
 * @param grounds which of the six grounds of 法释〔2017〕7号 art 1, as numbers 1 to 6, in order
 * @param amountInCents the sum owed in 分; null where the duty is not for money
 * @param filedOn case filing date (regDate)
 * @param publishedOn publication date
 * @param expiresOn last day of the term; null for ground 1 alone, which has no term (art 2)
 * @param waiver set while a consumption restriction is waived for one occasion, otherwise null
 */
public record ListEntry(
        String entryId,
        ListKind list,
        ListedState state,
        Subject subject,
        List<RelatedPerson> relatedPersons,
        String caseNumber,
        String courtName,
        String areaName,
        String documentNumber,
        String documentIssuer,
        String duty,
        String performance,
        List<Integer> grounds,
        Long amountInCents,
        LocalDate filedOn,
        LocalDate publishedOn,
        LocalDate expiresOn,
        Waiver waiver) {

    public ListEntry {
        relatedPersons = List.copyOf(relatedPersons);
        grounds = List.copyOf(grounds);
    }

    /** A person bound with an entity: legal representative, principal, person directly responsible or actual controller. */
    public record RelatedPerson(String role, String name, String certificateType, String certificateNumber) {

        @Override
        public String toString() {
            return "RelatedPerson[" + role + "]";
        }
    }

    /** One occasion for which a consumption restriction is lifted. */
    public record Waiver(String occasion, LocalDate from, LocalDate until) {}
}
