package org.fuyuan.hub.screening.web;

import java.time.LocalDate;
import org.fuyuan.hub.screening.objection.Answer;
import org.fuyuan.hub.screening.objection.Remedy;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an officer fills in to answer an objection.
 *
 * @param verdict SUPPRESSION or CORRECTION to uphold it, anything else to reject it
 */
record ObjectionAnswerForm(
        int revision, String verdict, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, String reasons) {

    static final String REJECT = "REJECT";

    Answer answer() {
        Remedy remedy = REJECT.equals(verdict) ? null : PostedWords.word("verdict", verdict, Remedy.class);
        return new Answer(revision, remedy, remedy == Remedy.SUPPRESSION ? until : null, reasons);
    }

    boolean isEmpty() {
        return verdict == null || verdict.isBlank();
    }
}
