package org.fuyuan.hub.message;

import java.util.List;

/**
 * Asks a partner what it holds.
 *
 * @param requestId returned in the answer
 * @param buckets empty: summaries of all 256 buckets; otherwise the numbers whose entries are wanted one by one
 */
public record StatementRequest(String requestId, List<Integer> buckets) {

    public StatementRequest {
        buckets = List.copyOf(buckets);
    }
}
