package org.fuyuan.hub.message;

import java.time.Instant;
import java.util.List;

/**
 * What a partner says it holds, answering a {@link StatementRequest}.
 *
 * @param requestId the request answered
 * @param takenAt when the partner counted, by its clock
 * @param buckets one summary per bucket asked for (all 256, numbered by the first byte of SM3(entryId), when none was named)
 * @param holdings the entries of the buckets asked for by number; empty when none was named
 */
public record Statement(String requestId, Instant takenAt, List<Bucket> buckets, List<Holding> holdings) {

    public Statement {
        buckets = List.copyOf(buckets);
        holdings = List.copyOf(holdings);
    }

    /**
     * Entries whose SM3(entryId) starts with the byte {@code number}.
     *
     * @param digest SM3, hex, over each holding's {@code entryId:digest} in entryId order (code points), joined by {@code \n}
     */
    public record Bucket(int number, long count, long sumInCents, String digest) {}
}
