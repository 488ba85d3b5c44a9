package org.fuyuan.hub.screening.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.partner.MissingSecretException;
import org.fuyuan.hub.partner.Secrets;
import org.fuyuan.hub.seal.Digest;
import org.fuyuan.hub.seal.KeyedDigest;

/** The key {@code secret:screening/number-key} by which numbers in kept questions are digested; every node needs the same. */
final class NumberKey {

    private static final String REFERENCE = "secret:screening/number-key";
    private static final int KEY_BYTES = 32;
    private static final int NAME_LENGTH = 16;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final String name;
    private final KeyedDigest digest;

    private NumberKey(String secret) {
        this.name = Digest.SM3.hexOf(secret).substring(0, NAME_LENGTH);
        this.digest = new KeyedDigest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The key that is there, or a fresh one, drawn at random and written into the secrets folder. */
    static NumberKey readOrDrawn(Secrets secrets) {
        try {
            return new NumberKey(secrets.text(REFERENCE));
        } catch (MissingSecretException absent) {
            draw(secrets.path(REFERENCE));
            return new NumberKey(secrets.text(REFERENCE));
        }
    }

    private static void draw(Path file) {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), ".number-key", "", OWNER_ONLY);
            try {
                Files.writeString(whole, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.WRITE);
                Files.createLink(file, whole);
            } finally {
                Files.delete(whole);
            }
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + REFERENCE + " cannot be kept in " + file, e);
        }
    }

    /** The first digits of the key's own digest, by which it is told from another. */
    String name() {
        return name;
    }

    String digest(CertificateNumber number) {
        return digest.hexOf(number.type().code() + ":" + number.value());
    }
}
