package org.fuyuan.hub.screening.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.seal.Digest;

/**
 * A receipt: SM3 over everything that is kept of a decision. First stands the digest of its {@link Circumstances}, then the id in
 * 16 bytes and the time in microseconds since 1970 in 8; then business reference, effect, question and answer, each as UTF-8
 * behind its length in 4 bytes. Thread-safe.
 */
final class Receipts {

    private static final int LENGTHS = 4 * Integer.BYTES;
    private static final int NUMBERS = 3 * Long.BYTES;

    /** Most decisions have those of the one before. */
    private volatile Digested last = new Digested(null, null);

    private record Digested(Circumstances circumstances, byte[] digest) {}

    /** Lower-case hex. */
    String of(KeptDecision kept) {
        Decision decision = kept.decision();
        byte[] circumstances = digested(Circumstances.of(kept));
        byte[] reference = decision.businessReference().getBytes(StandardCharsets.UTF_8);
        byte[] effect = decision.effect().name().getBytes(StandardCharsets.UTF_8);
        byte[] question = kept.question().utf8();
        byte[] answer = kept.answer().utf8();
        ByteBuffer all = ByteBuffer.allocate(circumstances.length
                + NUMBERS
                + LENGTHS
                + reference.length
                + effect.length
                + question.length
                + answer.length);
        all.put(circumstances);
        all.putLong(decision.id().getMostSignificantBits())
                .putLong(decision.id().getLeastSignificantBits());
        all.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, decision.decidedAt()));
        for (byte[] text : new byte[][] {reference, effect, question, answer}) {
            all.putInt(text.length).put(text);
        }
        return Digest.hex(Digest.SM3.of(all.array()));
    }

    private byte[] digested(Circumstances circumstances) {
        Digested known = last;
        if (!circumstances.equals(known.circumstances())) {
            known = new Digested(circumstances, circumstances.digest());
            last = known;
        }
        return known.digest();
    }
}
