package org.fuyuan.hub.screening.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.seal.Digest;

/** The receipts of decisions that were kept before groups had a row: SM3 over each field as UTF-8 behind its length in 4 bytes. */
final class OlderReceipts {

    private OlderReceipts() {}

    static String of(KeptDecision kept) {
        Decision decision = kept.decision();
        List<byte[]> fields = new ArrayList<>();
        int length = 0;
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
            kept.question().text(),
            kept.answer().text()
        }) {
            byte[] text = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
            fields.add(text);
            length += Integer.BYTES + text.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        fields.forEach(text -> all.putInt(text.length).put(text));
        return Digest.hex(Digest.SM3.of(all.array()));
    }
}
