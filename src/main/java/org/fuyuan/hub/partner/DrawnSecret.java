package org.fuyuan.hub.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** A key of the hub's own that is drawn at random when it is not there yet. */
public final class DrawnSecret {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final int KEY_BYTES = 32;

    private DrawnSecret() {}

    /** As {@link #readOrDraw}, of 32 bytes drawn at random, in Base64. */
    public static String text(Secrets secrets, String reference) {
        return readOrDraw(secrets, reference, DrawnSecret::draw);
    }

    private static String draw() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The secret that is there, or a fresh one, written into the secrets folder, whole or not at all; of two nodes the faster one's. */
    public static String readOrDraw(Secrets secrets, String reference, Supplier<String> fresh) {
        try {
            return secrets.text(reference);
        } catch (MissingSecretException absent) {
            write(secrets.path(reference), reference, fresh.get());
            return secrets.text(reference);
        }
    }

    private static void write(Path file, String reference, String secret) {
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), ".drawn", "", OWNER_ONLY);
            try {
                Files.writeString(whole, secret, StandardOpenOption.WRITE);
                Files.createLink(file, whole);
            } finally {
                Files.delete(whole);
            }
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + reference + " cannot be kept in " + file, e);
        }
    }
}
