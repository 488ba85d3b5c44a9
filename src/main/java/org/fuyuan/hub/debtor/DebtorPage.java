package org.fuyuan.hub.debtor;

import java.util.List;

/**
 * A page of entries found.
 *
 * @param number 0 for the first
 * @param more whether another page follows
 */
public record DebtorPage(List<DebtorSummary> entries, int number, boolean more) {}
