package org.fuyuan.hub.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** A digest algorithm, Chinese or international. Stateless; each {@link #start} gives a fresh computation. */
public enum Digest {
    /** GM/T 0004, 256 bits. */
    SM3 {
        @Override
        public MessageDigest start() {
            return new SM3.Digest();
        }
    },
    /** FIPS 180-4, 256 bits. */
    SHA256 {
        @Override
        public MessageDigest start() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform must offer SHA-256", e);
            }
        }
    };

    /** A computation to be fed piece by piece; 32 bytes come out. */
    public abstract MessageDigest start();

    public byte[] of(byte[] content) {
        return start().digest(content);
    }

    /** Lower-case hex of the digest of the text in UTF-8. */
    public String hexOf(String text) {
        return hex(of(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
