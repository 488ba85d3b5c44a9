package org.fuyuan.hub.operations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One comparison of a partner's list with the court's. Counts and sums (in 分) are null until the partner answers. */
record Comparison(
        UUID id,
        String partner,
        Instant requestedAt,
        String requestedBy,
        String state,
        Instant answeredAt,
        Long ourCount,
        Long theirCount,
        BigDecimal ourSum,
        BigDecimal theirSum,
        long inFlight,
        long differences) {

    public String tone() {
        return switch (state) {
            case "EQUAL", "REPAIRED" -> "good";
            case "DIFFERENT" -> "bad";
            case "LAPSED" -> "wait";
            default -> "calm";
        };
    }
}
