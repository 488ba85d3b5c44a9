package org.fuyuan.hub.seal;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC (RFC 2104) with SM3: proves that a text is the one seen before to whoever holds the key, and tells others nothing. Thread-safe. */
public final class KeyedDigest {

    private final ThreadLocal<HMac> macs;

    public KeyedDigest(byte[] key) {
        KeyParameter parameter = new KeyParameter(key);
        this.macs = ThreadLocal.withInitial(() -> keyed(parameter));
    }

    /** Taking the key in costs as much as a short text does; afterwards the computation begins behind it each time. */
    private static HMac keyed(KeyParameter key) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(key);
        return mac;
    }

    /** Lower-case hex of the 32 bytes over the text in UTF-8. */
    public String hexOf(String text) {
        HMac mac = macs.get();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return Digest.hex(digest);
    }
}
