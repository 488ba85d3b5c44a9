package org.fuyuan.sandbox.court;

import java.time.Instant;

/**
 * What one entry of the court's, present or past, says of somebody.
 *
 * @param list {@code DISHONEST} or {@code CONSUMPTION_RESTRICTION}
 * @param related whether somebody bound with the entity that the entry names
 * @param named whether the entry has the name too
 * @param inEffect whether it binds by the court's own books
 * @param waived whether it is lifted for an occasion
 * @param changedAt when the court last wrote it
 */
public record Standing(
        String entryId,
        String list,
        boolean related,
        boolean named,
        boolean inEffect,
        boolean waived,
        Instant changedAt) {

    /** Whether number and name are those of somebody it binds. */
    public boolean binds() {
        return inEffect && named;
    }
}
