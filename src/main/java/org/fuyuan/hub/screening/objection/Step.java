package org.fuyuan.hub.screening.objection;

import java.time.Instant;

/**
 * One step of an objection.
 *
 * @param step FILED, WAITING, RESUMED, OVERDUE or ANSWERED
 * @param actor a partner's id, an officer's login, or {@code hub}
 * @param note why, numbers of persons masked
 */
public record Step(int revision, String step, String actor, String note, Instant at) {}
