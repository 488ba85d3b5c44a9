package org.fuyuan.kit;

import org.fuyuan.hub.prefilter.ComparedParty;

/**
 * Somebody a department asks about.
 *
 * @param reference the department's own word for the party, unique within the question
 * @param certificateType a GA/T 517 code, e.g. 111; empty without a number
 * @param certificateNumber as written; possibly masked or empty
 * @param role as the measures name it, e.g. {@code legal-representative}
 */
public record Party(
        String reference, Kind kind, String name, String certificateType, String certificateNumber, String role) {

    /** A natural person, or a legal person or other organisation. */
    public enum Kind {
        PERSON,
        ENTITY
    }

    ComparedParty compared() {
        return new ComparedParty(kind == Kind.ENTITY, name, certificateType, certificateNumber);
    }

    /** Shows nobody. */
    @Override
    public String toString() {
        return "Party[" + reference + ", " + kind + ", " + role + "]";
    }
}
