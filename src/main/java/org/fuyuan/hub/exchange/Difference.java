package org.fuyuan.hub.exchange;

import java.util.UUID;

/**
 * One entry on which a partner's list and the court's differ.
 *
 * @param ours version, sum and digest as the court's list has it, or null
 * @param theirs the same as the partner has it, or null
 * @param repairedBy the message that restates the entry to the partner, or null
 */
public record Difference(String subject, Kind kind, String ours, String theirs, UUID repairedBy) {

    /** How an entry differs, as seen from the court's list. */
    public enum Kind {
        /** The partner does not hold it. */
        MISSING,
        /** The partner holds what is not in effect. */
        EXTRA,
        /** The partner holds it otherwise. */
        DIFFERENT
    }
}
