package org.fuyuan.hub.prefilter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** What makes the keys of one filter useless for another: a key is the first 8 bytes of SM3 (GM/T 0004) over salt and text. */
public final class KeySalt {

    private final byte[] bytes;

    private KeySalt(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException for anything but hex digits */
    public static KeySalt of(String hex) {
        return new KeySalt(HexFormat.of().parseHex(hex));
    }

    long keyOf(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        digest.update(utf8, 0, utf8.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return ByteBuffer.wrap(result).getLong();
    }
}
