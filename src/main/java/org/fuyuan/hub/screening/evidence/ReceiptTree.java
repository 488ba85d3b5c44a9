package org.fuyuan.hub.screening.evidence;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.fuyuan.hub.seal.Digest;

/** The Merkle tree (RFC 9162, with SM3) over the receipts of one commit: its root stands in the ledger for all of them. */
final class ReceiptTree {

    private ReceiptTree() {}

    /** Lower-case hex of the root. */
    static String root(List<String> receipts) {
        return Digest.hex(hash(Digest.SM3.start(), receipts));
    }

    private static byte[] hash(MessageDigest digest, List<String> receipts) {
        if (receipts.size() == 1) {
            return hash(digest, (byte) 0, HexFormat.of().parseHex(receipts.get(0)), new byte[0]);
        }
        int left = Integer.highestOneBit(receipts.size() - 1);
        byte[] first = hash(digest, receipts.subList(0, left));
        return hash(digest, (byte) 1, first, hash(digest, receipts.subList(left, receipts.size())));
    }

    /** Leaves the digest as fresh as it was. */
    private static byte[] hash(MessageDigest digest, byte kind, byte[] first, byte[] second) {
        digest.update(kind);
        digest.update(first);
        return digest.digest(second);
    }
}
