package org.fuyuan.hub.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One comparison of what a partner holds with the court's list.
 *
 * @param requestedBy a person's login, or {@code schedule}
 * @param answeredAt when the comparison ended, or null
 * @param ours what the court's list came to when compared; null before
 * @param theirs what the partner said
 * @param inFlight entries on their way to the partner meanwhile, and therefore not compared
 * @param overdue whether the partner has let the time for an answer pass
 */
public record Reconciliation(
        UUID id,
        String partner,
        Instant requestedAt,
        String requestedBy,
        State state,
        Instant answeredAt,
        Sums ours,
        Sums theirs,
        long inFlight,
        long differences,
        boolean overdue) {

    /** How far a comparison has come. */
    public enum State {
        /** Sums were asked for. */
        ASKED,
        /** Entries of the buckets that differ were asked for. */
        DETAIL_ASKED,
        /** Nothing differs. */
        EQUAL,
        /** Some differences could not be mended by restating: a person's work. */
        DIFFERENT,
        /** Every difference was restated to the partner. */
        REPAIRED,
        /** Given up for a newer comparison. */
        LAPSED
    }

    /**
     * A whole list in three figures.
     *
     * @param digest SM3, hex, over the digests of all buckets in order, joined by {@code \n}
     */
    public record Sums(long count, BigDecimal sumInCents, String digest) {}
}
