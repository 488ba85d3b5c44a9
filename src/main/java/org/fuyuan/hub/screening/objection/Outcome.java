package org.fuyuan.hub.screening.objection;

import java.time.Instant;
import java.util.UUID;

/** What became of one party of a decision, as its department reported it. The last one counts. */
public record Outcome(
        UUID id,
        UUID decisionId,
        String party,
        Act outcome,
        String actedBy,
        String reason,
        Instant happenedAt,
        Instant reportedAt) {}
