package org.fuyuan.hub.debtor;

import java.time.Instant;
import java.util.UUID;

/**
 * A full snapshot waiting for a person, because it would end too large a share of the list.
 *
 * @param source the file it came in
 * @param asOf the newest change it knows of
 * @param refused rows that could not be taken
 * @param removed entries in effect it would end
 * @param inEffect entries in effect when it was compared
 */
public record HeldSnapshot(
        UUID id,
        String partner,
        String source,
        Instant receivedAt,
        Instant asOf,
        long rows,
        long refused,
        long added,
        long changed,
        long removed,
        long inEffect) {}
