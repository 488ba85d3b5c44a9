package org.fuyuan.hub.operations;

import java.time.Instant;

/**
 * How far the last change of an entry has come at one partner.
 *
 * @param name the partner's, in the reader's language
 * @param version which state of the entry
 * @param reason why it was refused or set aside, or null
 */
record Arrival(
        String partner,
        String name,
        long version,
        String state,
        Instant queuedAt,
        Instant sentAt,
        Instant acknowledgedAt,
        Instant doneAt,
        String reason) {}
