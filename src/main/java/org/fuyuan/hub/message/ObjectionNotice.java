package org.fuyuan.hub.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An objection (异议) to an entry of the list, as it stands; a receiver keeps the highest revision.
 *
 * @param state OPEN, UPHELD or REJECTED
 * @param kind NOT_THE_PERSON, PAID, FACTS_WRONG or OTHER
 * @param filedBy the partner it came through
 * @param decisionId the screening decision it is about; null when it is about the entry as such
 * @param text what is objected, numbers of persons masked
 * @param contact how the objector is reached
 * @param dueOn last day to answer; null while the calendar does not tell it
 * @param decideBy last day of the court's own term for requests to correct, or null
 * @param waitingFor PROVIDER, OBJECTOR, or null
 * @param overdue whether a term has run out without an answer
 * @param remedy SUPPRESSION, CORRECTION (the court is asked to change the entry), or null
 * @param correctBy last day to carry the correction out, or null
 * @param reasons of the answer, or null
 */
public record ObjectionNotice(
        UUID objectionId,
        int revision,
        String state,
        String kind,
        String filedBy,
        Instant filedAt,
        String entryId,
        long entryVersion,
        String caseNumber,
        String courtName,
        UUID decisionId,
        String businessReference,
        String partyReference,
        String text,
        String contact,
        LocalDate dueOn,
        LocalDate decideBy,
        String waitingFor,
        boolean overdue,
        String remedy,
        LocalDate correctBy,
        String reasons,
        Instant answeredAt) {}
