package org.fuyuan.hub.prefilter;

import java.io.IOException;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** The hub's public key, as a department was given it by the court. */
public final class PinnedKey {

    /** r and s, 32 bytes each. */
    public static final int SIGNATURE_BYTES = 64;

    private final AsymmetricKeyParameter key;

    private PinnedKey(AsymmetricKeyParameter key) {
        this.key = key;
    }

    /**
     * @param base64 a SubjectPublicKeyInfo in DER
     * @throws IllegalArgumentException for anything else
     */
    public static PinnedKey of(String base64) {
        try {
            return new PinnedKey(PublicKeyFactory.createKey(Base64.getDecoder().decode(base64.strip())));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("the pinned key is no public key: it reads MFkwEwYH… in Base64", e);
        }
    }

    public boolean signed(byte[] content, byte[] signature) {
        return signed(content, content.length, signature);
    }

    boolean signed(byte[] content, int length, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        verifier.init(false, key);
        verifier.update(content, 0, length);
        return verifier.verifySignature(signature);
    }
}
