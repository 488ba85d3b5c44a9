package org.fuyuan.hub.screening.objection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.fuyuan.hub.seal.Digest;

/** An id made of what is said (RFC 9562 version 8), so that the same said again is known again. */
final class RepeatedId {

    private RepeatedId() {}

    /** @param key the sender's own key for what it says, or null; then what it says is its key */
    static UUID of(String sender, String key, String content) {
        String text = key == null || key.isBlank() ? sender + "\ncontent\n" + content : sender + "\nkey\n" + key;
        ByteBuffer digest = ByteBuffer.wrap(Digest.SM3.of(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(
                digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000,
                digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
