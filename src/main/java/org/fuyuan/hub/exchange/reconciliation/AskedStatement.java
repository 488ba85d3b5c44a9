package org.fuyuan.hub.exchange.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request for a statement, as it was sent.
 *
 * @param buckets empty when sums were asked for
 * @param open whether an answer is still wanted
 * @param upTo the last message published when the comparison began
 */
record AskedStatement(
        UUID id,
        UUID reconciliationId,
        UUID messageId,
        String partner,
        List<Integer> buckets,
        boolean open,
        Instant requestedAt,
        long upTo) {}
