package org.fuyuan.sandbox.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder of secrets, one file each, readable by its owner alone. */
public final class SecretFolder {

    private static final int PASSWORD_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    SecretFolder(Path folder) {
        this.folder = folder;
    }

    /** The secret's text, e.g. of {@code public-security/api-key}. */
    public String text(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no secret " + name + " in " + folder, e);
        }
    }

    /** Where the secret lies. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    void ensurePassword(String name) {
        if (!Files.exists(file(name))) {
            byte[] random = new byte[PASSWORD_BYTES];
            RANDOM.nextBytes(random);
            write(name, HexFormat.of().formatHex(random) + "\n");
        }
    }

    /** Writes a secret that only its owner may read, unless another process has just done so. */
    void write(String name, String text) {
        try {
            Path file = file(name);
            Files.createDirectories(file.getParent(), ownerOnly("rwx------"));
            Files.createFile(file, ownerOnly("rw-------"));
            Files.writeString(file, text);
        } catch (FileAlreadyExistsException alreadyMade) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is no secret but belongs beside it, such as known hosts. */
    void replace(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
