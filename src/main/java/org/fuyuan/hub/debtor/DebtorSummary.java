package org.fuyuan.hub.debtor;

import java.time.LocalDate;
import org.fuyuan.hub.message.ListKind;

/**
 * One entry in a list of entries; never the full number.
 *
 * @param state PROPOSED, LISTED, DELETED_EARLY, EXPIRED or WITHDRAWN
 * @param maskedNumber first 10 characters at most, asterisks, last 4
 * @param expiresOn last day of the term, null without one
 * @param mustLeaveBy the day by which an entry whose term ends must have left the list; null without a term, and while the
 *     working days of its year are not arranged yet
 * @param overdue whether it is still in effect after that day
 * @param deadlineUnknown whether it is still in effect after its term while that day is not known
 */
public record DebtorSummary(
        String entryId,
        long version,
        ListKind list,
        String state,
        String name,
        String maskedNumber,
        String caseNumber,
        LocalDate publishedOn,
        LocalDate expiresOn,
        LocalDate mustLeaveBy,
        boolean overdue,
        boolean deadlineUnknown) {}
