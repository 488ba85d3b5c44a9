package org.fuyuan.hub.screening.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.fuyuan.hub.partner.MissingSecretException;
import org.fuyuan.hub.partner.Secrets;
import org.fuyuan.hub.prefilter.FilterSigner;

/** The key {@code secret:screening/filter-key} that filters are signed with; every node needs the same. */
final class FilterKey {

    private static final String REFERENCE = "secret:screening/filter-key";
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private FilterKey() {}

    /** The key that is there, or a fresh one, drawn at random and written into the secrets folder. */
    static FilterSigner readOrDrawn(Secrets secrets) {
        try {
            return FilterSigner.of(secrets.text(REFERENCE));
        } catch (MissingSecretException absent) {
            draw(secrets.path(REFERENCE));
            return FilterSigner.of(secrets.text(REFERENCE));
        }
    }

    private static void draw(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), ".filter-key", "", OWNER_ONLY);
            try {
                Files.writeString(whole, FilterSigner.drawSecret(), StandardOpenOption.WRITE);
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
}
