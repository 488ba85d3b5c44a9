package org.fuyuan.hub.screening.index;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A replica being read anew on a thread of its own, while another is served. */
final class Rebuild {

    private final CompletableFuture<ListReplica> read = new CompletableFuture<>();
    private final CompletableFuture<Void> served = new CompletableFuture<>();

    void start(Callable<ListReplica> reading, Runnable over) {
        Thread thread = new Thread(() -> run(reading, over), "list-index-rebuild");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Callable<ListReplica> reading, Runnable over) {
        try {
            read.complete(reading.call());
        } catch (Exception e) {
            read.completeExceptionally(e);
            served.completeExceptionally(e);
        }
        over.run();
    }

    boolean isOver() {
        return read.isDone();
    }

    /** Null when reading failed. */
    ListReplica replica() {
        return read.isCompletedExceptionally() ? null : read.join();
    }

    CompletableFuture<Void> served() {
        return served;
    }
}
