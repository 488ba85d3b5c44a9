package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * Where one hub keeps its index: {@code snapshot}, and {@code payload-…} with the full numbers, readable by the hub alone. A second
 * hub in the same folder is turned away.
 */
final class ListFolder implements AutoCloseable {

    private static final String PAYLOAD = "payload-";

    private final Path folder;
    private final FileChannel lock;

    private ListFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static ListFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(lock)) {
            lock.close();
            throw new IOException("another hub keeps its list in " + folder);
        }
        return new ListFolder(folder, lock);
    }

    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path snapshot() {
        return folder.resolve("snapshot");
    }

    PayloadFile newPayload() throws IOException {
        return PayloadFile.create(folder.resolve(PAYLOAD + UUID.randomUUID()));
    }

    /** Deletes the payloads of indexes that are gone. */
    void keepOnly(Path payload) throws IOException {
        try (DirectoryStream<Path> payloads = Files.newDirectoryStream(folder, PAYLOAD + "*")) {
            for (Path each : payloads) {
                if (!each.equals(payload)) {
                    Files.delete(each);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
