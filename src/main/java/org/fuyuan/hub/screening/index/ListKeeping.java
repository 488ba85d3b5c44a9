package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.time.Duration;
import org.fuyuan.hub.exchange.FeedPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What lies on disk of the index: the snapshot every few minutes and in the end, and a payload without too much dead in it. */
final class ListKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(ListKeeping.class);
    /** A smaller payload is not worth the copying. */
    private static final long SMALL = 64L << 20;

    private final ListFolder folder;
    private final SnapshotFile snapshot;
    private final Duration every;
    private FeedPosition kept;
    private long keptAt = System.nanoTime();

    ListKeeping(ListFolder folder, SnapshotFile snapshot, Duration every) {
        this.folder = folder;
        this.snapshot = snapshot;
        this.every = every;
    }

    /** The index as the last snapshot has it, or else as the loading gives it. */
    ListReplica open(ListLoading loading, String history) throws IOException {
        ListReplica replica = snapshot.read(history).orElse(null);
        if (replica == null) {
            replica = loading.load(folder);
        } else {
            kept = replica.position();
        }
        folder.keepOnly(replica.bindings().payload().path());
        return replica;
    }

    /** To be called between changes by the thread that makes them. A disk that fails does not stop the list from moving on. */
    void keep(ListReplica replica) {
        if (System.nanoTime() - keptAt < every.toNanos()) {
            return;
        }
        try {
            if (replica.isWhole()
                    && replica.bindings().payload().end() >= SMALL
                    && replica.bindings().isHalfDead()) {
                compact(replica);
            } else {
                keepNow(replica);
            }
        } catch (IOException e) {
            LOG.warn("The list is not kept on disk: {}", e.toString());
        }
    }

    void keepNow(ListReplica replica) throws IOException {
        keptAt = System.nanoTime();
        if (replica.isWhole() && !replica.position().equals(kept)) {
            snapshot.write(replica);
            kept = replica.position();
        }
    }

    /** The snapshot must name the new payload before the old one goes. */
    void compact(ListReplica replica) throws IOException {
        keptAt = System.nanoTime();
        PayloadFile old = replica.bindings().payload();
        PayloadFile fresh = folder.newPayload();
        try {
            replica.compact(fresh);
        } catch (IOException e) {
            fresh.delete();
            throw e;
        }
        kept = null;
        keepNow(replica);
        old.delete();
        LOG.info("The payload of the list was {} MB and is {} MB", old.end() >> 20, fresh.end() >> 20);
    }

    /** Another replica is served from now on. */
    void replaced(ListReplica old, ListReplica replica) throws IOException {
        kept = null;
        keepNow(replica);
        old.bindings().payload().delete();
    }
}
