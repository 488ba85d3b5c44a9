package org.fuyuan.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.fuyuan.hub.prefilter.FilterFile;
import org.fuyuan.hub.prefilter.PinnedKey;
import org.fuyuan.hub.prefilter.Prefilter;
import org.fuyuan.hub.prefilter.UntrustedFilterException;

/** Where the kit keeps the filter between two runs, and the newest version of the list it ever held: {@code filter}, {@code newest}. */
final class FilterFolder {

    private final Path folder;
    private final PinnedKey pinned;
    private long newest;

    FilterFolder(Path folder, PinnedKey pinned) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.pinned = pinned;
        Path file = folder.resolve("newest");
        this.newest = Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
    }

    /** The filter of an earlier run; null where there is none that may be used. */
    Prefilter kept() throws IOException {
        Path file = folder.resolve("filter");
        try {
            return Files.exists(file) ? checked(Files.readAllBytes(file)) : null;
        } catch (UntrustedFilterException e) {
            return null;
        }
    }

    /**
     * Takes a filter in.
     *
     * @throws UntrustedFilterException for one that is not signed, over, or older than one that was taken in before
     */
    Prefilter take(byte[] bytes) throws IOException {
        Prefilter filter = checked(bytes);
        write("filter", bytes);
        if (filter.header().listSequence() > newest) {
            newest = filter.header().listSequence();
            write("newest", Long.toString(newest).getBytes(StandardCharsets.US_ASCII));
        }
        return filter;
    }

    private Prefilter checked(byte[] bytes) {
        Prefilter filter = FilterFile.read(bytes, pinned);
        if (!filter.header().isValidAt(Instant.now())) {
            throw new UntrustedFilterException(
                    "the filter was valid until " + filter.header().validUntil());
        }
        if (filter.header().listSequence() < newest) {
            throw new UntrustedFilterException("the filter is of list version %d, and %d was seen before"
                    .formatted(filter.header().listSequence(), newest));
        }
        return filter;
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path whole = Files.createTempFile(folder, name, ".part");
        Files.write(whole, bytes);
        Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
