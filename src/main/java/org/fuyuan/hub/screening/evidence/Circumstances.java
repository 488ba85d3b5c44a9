package org.fuyuan.hub.screening.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.seal.Digest;

/** What many decisions have in common: who asks and why, and what the answer rests on. */
record Circumstances(
        String department,
        String scenario,
        String purpose,
        String askedBy,
        ListVersion listVersion,
        String measuresVersion,
        boolean stale,
        String numberKey) {

    static Circumstances of(KeptDecision kept) {
        Decision decision = kept.decision();
        return new Circumstances(
                decision.department(),
                decision.scenario(),
                kept.purpose(),
                kept.askedBy(),
                decision.listVersion(),
                decision.measuresVersion(),
                decision.stale(),
                kept.numberKey());
    }

    /** SM3 over each as UTF-8 behind its length in 4 bytes. */
    byte[] digest() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object field : new Object[] {
            department,
            scenario,
            purpose,
            askedBy,
            listVersion.sequence(),
            listVersion.takenAt(),
            measuresVersion,
            stale,
            numberKey
        }) {
            byte[] text = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
            all.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            all.writeBytes(text);
        }
        return Digest.SM3.of(all.toByteArray());
    }
}
