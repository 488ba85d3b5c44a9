package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import org.fuyuan.hub.exchange.FeedMoment;
import org.fuyuan.hub.exchange.FeedPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk: its arrays, where it stood in which history, and which payload belongs to it, under one checksum. It is written
 * aside and takes the place of the one before in one step.
 */
final class SnapshotFile {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);
    /** Raised whenever the form of the arrays or of the records changes, or that in which names and numbers are compared. */
    private static final long FORM = 0x6675_7975_616E_0003L;

    private final Path path;
    private final LongFunction<Hashing> hashing;

    SnapshotFile(Path path, LongFunction<Hashing> hashing) {
        this.path = path;
        this.hashing = hashing;
    }

    /** To be called by the thread that moves the replica on. */
    void write(ListReplica replica) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            SnapshotOutput out = new SnapshotOutput(channel);
            PayloadFile payload = replica.bindings().payload();
            out.number(FORM);
            out.text(replica.history());
            out.number(replica.position().tx());
            out.number(replica.position().sequence());
            out.number(replica.version().sequence());
            out.number(replica.version().takenAt().getEpochSecond());
            out.number(replica.version().takenAt().getNano());
            out.text(payload.path().getFileName().toString());
            out.number(payload.end());
            out.number(payload.force());
            out.number(replica.bindings().hashing().key());
            replica.bindings().writeTo(out);
            out.finish();
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The index as it was written; empty when there is none, it is damaged, or it belongs to another history. */
    Optional<ListReplica> read(String history) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return Optional.of(read(SnapshotInput.of(channel), history));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("The list is read from the registry: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private ListReplica read(SnapshotInput in, String history) throws IOException {
        require(in.number() == FORM, "the snapshot has the form of another release");
        require(in.text().equals(history), "the snapshot belongs to another database");
        FeedPosition position = new FeedPosition(in.number(), in.number());
        FeedMoment moment =
                new FeedMoment(position, position, in.number(), Instant.ofEpochSecond(in.number(), in.number()));
        PayloadFile payload = PayloadFile.open(path.resolveSibling(in.text()), in.number());
        try {
            require(payload.checksum() == in.number(), "the payload is not as it was written");
            BindingTable bindings = new BindingTable(hashing.apply(in.number()), payload);
            bindings.readFrom(in);
            return new ListReplica(bindings, history, moment);
        } catch (IOException e) {
            payload.close();
            throw e;
        }
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new DamagedSnapshotException(otherwise);
        }
    }
}
