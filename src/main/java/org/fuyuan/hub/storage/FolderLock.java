package org.fuyuan.hub.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a folder for one living hub; the operating system lets go of it when the hub dies, however it dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel held;

    private FolderLock(FileChannel held) {
        this.held = held;
    }

    /** @throws OccupiedException when another hub lives on the folder */
    static FolderLock on(Path folder) throws IOException {
        Path file = folder.resolveSibling(folder.getFileName() + ".lock");
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new OccupiedException(
                    "Another hub is running on the folder " + folder.getParent() + ".",
                    "Stop it, or give this one a folder of its own by the setting fuyuan.data.");
        }
        return new FolderLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
