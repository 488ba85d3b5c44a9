package org.fuyuan.hub.screening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;

/** A party as a department writes it. */
@Schema(name = "Party")
record AskedParty(
        @Schema(description = "the department's own word for the party, unique within the question", example = "1")
                String reference,
        @Schema(description = "PERSON or ENTITY", example = "PERSON") String kind,
        String name,
        @Schema(description = "a code of certificate-type.csv (GA/T 517)", example = "111") String certificateType,
        String certificateNumber,
        @Schema(description = "as the measures name it", example = "legal-representative") String role) {

    /** Its kind is null where it names none. */
    Party party() {
        return new Party(
                reference, kindOrNull(), orEmpty(name), orEmpty(certificateType), orEmpty(certificateNumber), role);
    }

    PartyKind kindOrNull() {
        for (PartyKind each : PartyKind.values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        return null;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
