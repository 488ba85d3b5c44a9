package org.fuyuan.hub.screening;

/**
 * Somebody a department asks about.
 *
 * @param reference the department's own word for the party, unique within the question
 * @param name as written at the department; empty where it has none
 * @param certificateType a GA/T 517 code, e.g. 111; empty where there is no number
 * @param certificateNumber as written, possibly masked or empty
 * @param role as the measures name it, e.g. {@code legal-representative}, {@code director}, {@code buyer}, {@code consortium-member}
 */
public record Party(
        String reference, PartyKind kind, String name, String certificateType, String certificateNumber, String role) {

    /** Shows nobody. */
    @Override
    public String toString() {
        return "Party[" + reference + ", " + kind + ", " + role + "]";
    }
}
