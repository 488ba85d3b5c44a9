package org.fuyuan.hub.seal;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC (RFC 2104) with SM3: proves that a text is the one seen before to whoever holds the key, and tells others nothing. */
public final class KeyedDigest {

    private final KeyParameter key;

    public KeyedDigest(byte[] key) {
        this.key = new KeyParameter(key);
    }

    /** Lower-case hex of the 32 bytes over the text in UTF-8. */
    public String hexOf(String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(key);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return Digest.hex(digest);
    }
}
