package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.LongFunction;

/** Replicas and what lies on disk of them, in a test's folder. */
final class ListFiles {

    private static final long KEY = 4_711;

    private final Path folder;
    private final LongFunction<Hashing> hashing;
    final SnapshotFile snapshot;

    ListFiles(Path folder, LongFunction<Hashing> hashing) {
        this.folder = folder;
        this.hashing = hashing;
        this.snapshot = new SnapshotFile(folder.resolve("snapshot"), hashing);
    }

    PayloadFile payload() throws IOException {
        return PayloadFile.create(folder.resolve("payload-" + UUID.randomUUID()));
    }

    ListReplica empty() throws IOException {
        return new ListReplica(new BindingTable(hashing.apply(KEY), payload()), TestList.HISTORY, TestList.BEGINNING);
    }

    ListReplica throughDisk(ListReplica replica) throws IOException {
        snapshot.write(replica);
        replica.close();
        return snapshot.read(TestList.HISTORY).orElseThrow();
    }

    void compact(ListReplica replica) throws IOException {
        PayloadFile old = replica.bindings().payload();
        replica.compact(payload());
        old.delete();
    }
}
