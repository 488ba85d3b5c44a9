package org.fuyuan.hub.screening.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An objection as it stands.
 *
 * @param revision rises with every step; an act that was decided on an older one is refused
 * @param filedBy the partner it came through; the court's own for one taken down by its officer
 * @param filedByPerson the officer's login, or null
 * @param decisionId the decision it is about, with the party's reference; null when it is about an entry as such
 * @param entryVersion of the entry when it was filed
 * @param text what is objected, numbers of persons masked
 * @param contact how the objector is reached
 * @param dueOn last day to answer; null while the working days of its year are not arranged
 * @param decideBy last day of the court's own term; null for objections that ask for no correction
 * @param waitingFor null while nobody is waited for
 * @param providerAsked whether it has ever waited for who provided the facts
 * @param stoppedOn since when the clock to answer stands still, or null
 * @param daysLeft working days left of it then, or null
 * @param correctBy last day to carry out an upheld correction, or null
 * @param suppressionId by which the entry was set aside, or null
 * @param suppressedUntil its last day, or null
 */
public record Objection(
        UUID id,
        int revision,
        State state,
        Kind kind,
        String filedBy,
        String filedByPerson,
        UUID decisionId,
        String businessReference,
        String partyReference,
        String entryId,
        long entryVersion,
        String caseNumber,
        String courtName,
        String text,
        String contact,
        Instant filedAt,
        LocalDate filedOn,
        LocalDate dueOn,
        LocalDate decideBy,
        Awaited waitingFor,
        boolean providerAsked,
        LocalDate stoppedOn,
        Integer daysLeft,
        Instant answeredAt,
        String answeredBy,
        String reasons,
        Remedy remedy,
        LocalDate correctBy,
        UUID suppressionId,
        LocalDate suppressedUntil) {

    /** Whether a term has run out without an answer. The court's own term runs on while the other stands still. */
    public boolean isOverdue(LocalDate today) {
        boolean unanswered = stoppedOn == null && dueOn != null && today.isAfter(dueOn);
        return state == State.OPEN && (unanswered || decideBy != null && today.isAfter(decideBy));
    }
}
