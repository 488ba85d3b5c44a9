package org.fuyuan.sandbox.department;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The SM3 digest (GM/T 0004), as the departments compute it by themselves. */
public final class Sm3 {

    private final SM3Digest digest = new SM3Digest();

    private Sm3() {}

    static byte[] bytes(String text) {
        return new Sm3().add(text).finish();
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /** Of everything the stream gives. */
    public static String hex(InputStream in) throws IOException {
        Sm3 sm3 = new Sm3();
        byte[] part = new byte[8192];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            sm3.digest.update(part, 0, read);
        }
        return HexFormat.of().formatHex(sm3.finish());
    }

    private Sm3 add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        digest.update(utf8, 0, utf8.length);
        return this;
    }

    private byte[] finish() {
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }
}
