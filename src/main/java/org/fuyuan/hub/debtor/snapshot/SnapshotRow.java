package org.fuyuan.hub.debtor.snapshot;

import java.time.Instant;
import java.util.UUID;

/**
 * One snapshot and what became of it.
 *
 * @param asOf the newest change it knows of
 * @param removed entries in effect it would end
 * @param inEffect entries in effect when it was compared
 */
public record SnapshotRow(
        UUID id,
        String partner,
        String source,
        Instant receivedAt,
        String state,
        Instant asOf,
        long rows,
        long refused,
        long added,
        long changed,
        long removed,
        long inEffect,
        String decidedBy,
        String reason) {}
