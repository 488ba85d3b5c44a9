package org.fuyuan.sandbox.department;

/** The rule of reconciliation: what of one entry is compared, and in which of 256 buckets it lies. */
final class HoldingDigest {

    private static final int HEX_DIGITS = 16;

    private HoldingDigest() {}

    static String of(ReceivedChange entry) {
        String compared = String.join(
                "\n",
                entry.entryId(),
                Long.toString(entry.version()),
                entry.list(),
                entry.certificateNumber(),
                entry.name());
        return Sm3.hex(compared).substring(0, HEX_DIGITS);
    }

    static int bucket(String entryId) {
        return Sm3.bytes(entryId)[0] & 0xFF;
    }
}
