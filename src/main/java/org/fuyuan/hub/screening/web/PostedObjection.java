package org.fuyuan.hub.screening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.fuyuan.hub.screening.objection.Filing;
import org.fuyuan.hub.screening.objection.Kind;

/** An objection as a department writes it. */
@Schema(name = "Objection")
record PostedObjection(
        @Schema(description = "the decision objected to; none for an entry as such") String decision,
        @Schema(description = "the party's reference in the decision", example = "1") String party,
        @Schema(description = "the entry's id; needed where several stood against the party") String entry,
        @Schema(description = "NOT_THE_PERSON, PAID, FACTS_WRONG or OTHER", example = "NOT_THE_PERSON") String kind,
        @Schema(description = "what is objected, and why") String text,
        @Schema(description = "how the objector is reached", example = "0391-6190110") String contact) {

    /** Throws {@link IllFormedException} for a word that is none. */
    Filing filing() {
        return new Filing(
                PostedWords.id("/decision", decision),
                party,
                entry,
                PostedWords.word("/kind", kind, Kind.class),
                text,
                contact);
    }
}
