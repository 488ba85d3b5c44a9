package org.fuyuan.hub.screening.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.partner.DrawnSecret;
import org.fuyuan.hub.partner.Secrets;
import org.fuyuan.hub.seal.Digest;
import org.fuyuan.hub.seal.KeyedDigest;

/** The key {@code secret:screening/number-key} by which numbers in kept questions are digested; every node needs the same. */
public final class NumberKey {

    private static final String REFERENCE = "secret:screening/number-key";
    private static final int NAME_LENGTH = 16;

    private final String name;
    private final KeyedDigest digest;

    private NumberKey(String secret) {
        this.name = Digest.SM3.hexOf(secret).substring(0, NAME_LENGTH);
        this.digest = new KeyedDigest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The key that is there, or a fresh one, drawn at random and written into the secrets folder. */
    public static NumberKey readOrDrawn(Secrets secrets) {
        return new NumberKey(DrawnSecret.text(secrets, REFERENCE));
    }

    /** The first digits of the key's own digest, by which it is told from another. */
    public String name() {
        return name;
    }

    public String digest(CertificateNumber number) {
        return digest.hexOf(number.type().code() + ":" + number.value());
    }

    /** Of anything else that must not be guessed, behind a word of its own that no number begins with. */
    public String digest(String what, List<String> parts) {
        return digest.hexOf(what + "\n" + String.join("\n", parts));
    }
}
