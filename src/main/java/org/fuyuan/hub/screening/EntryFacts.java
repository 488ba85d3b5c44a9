package org.fuyuan.hub.screening;

import java.time.LocalDate;
import org.fuyuan.hub.message.ListKind;

/**
 * What is told of the entry that was hit.
 *
 * @param relation {@code SUBJECT}, or the role in which an entity's entry binds the party; {@code RELATED} where the court names none
 * @param expiresOn last day of the term; null without one
 * @param maskedNumber the entry's certificate number, first 10 characters at most and last 4
 * @param name as the entry writes it
 */
public record EntryFacts(
        String entryId,
        long version,
        ListKind list,
        String relation,
        String caseNumber,
        String courtName,
        String documentNumber,
        LocalDate publishedOn,
        LocalDate expiresOn,
        String maskedNumber,
        String name) {}
