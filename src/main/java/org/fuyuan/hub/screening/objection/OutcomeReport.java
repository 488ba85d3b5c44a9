package org.fuyuan.hub.screening.objection;

import java.time.OffsetDateTime;

/**
 * What a department says it did.
 *
 * @param party the decision's word for the party
 * @param actedBy the person or counter at the department
 * @param reason needed for letting through what was not to pass; may be null otherwise
 */
public record OutcomeReport(String party, Act outcome, String actedBy, String reason, OffsetDateTime happenedAt) {}
