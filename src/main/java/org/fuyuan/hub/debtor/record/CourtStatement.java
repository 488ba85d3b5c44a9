package org.fuyuan.hub.debtor.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.message.ListEntry;

/**
 * What the court says of one of its records, normalised. It does not depend on the day it is read.
 *
 * @param state how the record stands by the court
 * @param written its content, with that state
 * @param minor whether it names a person under age on the day of publication
 * @param reason the court's words for the state, possibly empty
 * @param article the article the court names, or null
 * @param updatedAt when the court last changed it, by the court's clock
 * @param hash over state and content: equal hashes say the same
 */
public record CourtStatement(
        EntryState state,
        WrittenEntry written,
        boolean minor,
        String reason,
        String article,
        Instant updatedAt,
        UUID hash,
        List<Finding> findings) {

    public CourtStatement {
        findings = List.copyOf(findings);
    }

    public ListEntry entry() {
        return written.content();
    }
}
