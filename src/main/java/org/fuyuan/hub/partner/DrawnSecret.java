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

/** A key of the hub's own that nobody needs to choose: the one that is there, or a fresh one, drawn at random into the secrets folder. */
public final class DrawnSecret {

    private static final int KEY_BYTES = 32;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private DrawnSecret() {}

    /** Its text; throws {@link UncheckedIOException} when a fresh one cannot be kept. */
    public static String text(Secrets secrets, String reference) {
        try {
            return secrets.text(reference);
        } catch (MissingSecretException absent) {
            draw(reference, secrets.path(reference));
            return secrets.text(reference);
        }
    }

    private static void draw(String reference, Path file) {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), ".drawn", "", OWNER_ONLY);
            try {
                Files.writeString(whole, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.WRITE);
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
