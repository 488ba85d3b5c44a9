package org.fuyuan.hub.screening.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fuyuan.hub.screening.objection.Objection;
import org.fuyuan.hub.screening.objection.Objections.Clocked;

/** An objection as the department that filed it is told: where it stands, until when it is answered, and what was answered. */
record ObjectionView(
        UUID id,
        int revision,
        String state,
        String kind,
        UUID decision,
        String party,
        String entry,
        Instant filedAt,
        LocalDate dueOn,
        LocalDate decideBy,
        Integer workingDaysLeft,
        String waitingFor,
        boolean overdue,
        Instant answeredAt,
        String reasons,
        String remedy,
        LocalDate correctBy,
        UUID suppression,
        LocalDate suppressedUntil) {

    static ObjectionView of(Clocked clocked) {
        Objection objection = clocked.objection();
        return new ObjectionView(
                objection.id(),
                objection.revision(),
                objection.state().name(),
                objection.kind().name(),
                objection.decisionId(),
                objection.partyReference(),
                objection.entryId(),
                objection.filedAt(),
                objection.dueOn(),
                objection.decideBy(),
                clocked.daysLeft(),
                word(objection.waitingFor()),
                clocked.overdue(),
                objection.answeredAt(),
                objection.reasons(),
                word(objection.remedy()),
                objection.correctBy(),
                objection.suppressionId(),
                objection.suppressedUntil());
    }

    private static String word(Enum<?> word) {
        return word == null ? null : word.name();
    }
}
