package org.fuyuan.hub.screening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.screening.objection.Act;
import org.fuyuan.hub.screening.objection.OutcomeReport;

/** What a department did, as it writes it. */
@Schema(name = "OutcomeReport")
record PostedOutcome(
        @Schema(description = "the party's reference in the decision", example = "1") String party,
        @Schema(description = "INTERCEPTED, LET_THROUGH or CORRECTED", example = "INTERCEPTED") String outcome,
        @Schema(description = "the person or counter that acted", example = "登记窗口03") String actedBy,
        @Schema(description = "needed where a party decided BLOCK or REVIEW was let through") String reason,
        @Schema(description = "ISO 8601 with an offset", example = "2026-11-25T10:00:00+08:00") String happenedAt) {

    /** Throws {@link IllFormedException} for a word that is none. */
    OutcomeReport report() {
        return new OutcomeReport(
                party, PostedWords.word("/outcome", outcome, Act.class), actedBy, reason, moment(happenedAt));
    }

    private static OffsetDateTime moment(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllFormedException(List.of(new Refusal(
                    "wrong-value",
                    "/happenedAt",
                    PostedWords.found(text),
                    "a moment as 2026-11-25T10:00:00+08:00 (ISO 8601)")));
        }
    }
}
