package org.fuyuan.hub.debtor.registry;

import org.fuyuan.hub.seal.Digest;

/** The digest of {@link org.fuyuan.hub.message.Holding}. */
final class HoldingDigest {

    private static final int DIGITS = 16;

    private HoldingDigest() {}

    static String of(Registered held) {
        var subject = held.entry().subject();
        return Digest.SM3
                .hexOf(String.join(
                        "\n",
                        held.entryId(),
                        Long.toString(held.version()),
                        held.entry().list().name(),
                        subject.certificateNumber(),
                        subject.name()))
                .substring(0, DIGITS);
    }
}
