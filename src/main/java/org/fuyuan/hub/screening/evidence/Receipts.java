package org.fuyuan.hub.screening.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.seal.Digest;

/** A receipt: SM3 over everything that is kept of a decision, each field as UTF-8 behind its length in 4 bytes. */
final class Receipts {

    private Receipts() {}

    static String of(KeptDecision kept) {
        Decision decision = kept.decision();
        MessageDigest digest = Digest.SM3.start();
        for (Object field : new Object[] {
            decision.id(),
            decision.department(),
            decision.scenario(),
            decision.businessReference(),
            kept.purpose(),
            kept.askedBy(),
            decision.effect(),
            decision.listVersion().sequence(),
            decision.listVersion().takenAt(),
            decision.measuresVersion(),
            decision.stale(),
            decision.decidedAt(),
            kept.numberKey(),
            kept.question(),
            kept.answer()
        }) {
            byte[] text = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(text.length).array());
            digest.update(text);
        }
        return Digest.hex(digest.digest());
    }
}
