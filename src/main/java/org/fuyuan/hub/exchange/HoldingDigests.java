package org.fuyuan.hub.exchange;

import java.nio.charset.StandardCharsets;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.seal.Digest;

/**
 * The rule by which the hub and every partner reduce an entry to what reconciliation compares (SM3, GM/T 0004).
 *
 * <p>Worked example: entry {@code 410825-1}, version 3, {@code DISHONEST}, certificate {@code 11010519491231002X}, name {@code 张三}
 * lies in bucket 133 and has the digest {@code 1c2e13d9d4173875}.
 */
public final class HoldingDigests {

    /** Buckets are numbered 0 to 255. */
    public static final int BUCKETS = 256;

    private static final int DIGITS = 16;

    private HoldingDigests() {}

    /** The digest of one entry, as {@link org.fuyuan.hub.message.Holding#digest()} carries it. */
    public static String of(String entryId, long version, ListKind list, String certificateNumber, String name) {
        String compared = String.join("\n", entryId, Long.toString(version), list.name(), certificateNumber, name);
        return Digest.SM3.hexOf(compared).substring(0, DIGITS);
    }

    /** The bucket an entry lies in: the first byte of SM3 over its id. */
    public static int bucketOf(String entryId) {
        return Digest.SM3.of(entryId.getBytes(StandardCharsets.UTF_8))[0] & 0xFF;
    }
}
