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
        return Digest.hex(hash(receipts));
    }

    private static byte[] hash(List<String> receipts) {
        if (receipts.size() == 1) {
            return hash((byte) 0, HexFormat.of().parseHex(receipts.get(0)), new byte[0]);
        }
        int left = Integer.highestOneBit(receipts.size() - 1);
        return hash((byte) 1, hash(receipts.subList(0, left)), hash(receipts.subList(left, receipts.size())));
    }

    private static byte[] hash(byte kind, byte[] first, byte[] second) {
        MessageDigest digest = Digest.SM3.start();
        digest.update(kind);
        digest.update(first);
        return digest.digest(second);
    }
}
