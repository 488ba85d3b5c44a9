package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.fuyuan.hub.exchange.PublishedFeed.Subscription;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.ListVersion;
import org.springframework.context.SmartLifecycle;

/**
 * The list in memory, alive: opened from its snapshot or from the registry, moved on in commit order, kept on disk. While the
 * registry cannot be reached the list that is there answers, and {@link #lag} grows.
 */
public class ListIndexFeed implements ListIndex, SmartLifecycle {

    private static final Duration UNDISTURBED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final PublishedFeed feed;
    private final ListLoading loading;
    private final Path path;
    private final Duration snapshotEvery;
    private final LongFunction<Hashing> hashing;

    private volatile Running running;
    private volatile CompletableFuture<Resemblance> resemblance;

    ListIndexFeed(
            PublishedFeed feed, ListLoading loading, Path path, Duration snapshotEvery, LongFunction<Hashing> hashing) {
        this.feed = feed;
        this.loading = loading;
        this.path = path;
        this.snapshotEvery = snapshotEvery;
        this.hashing = hashing;
    }

    private record Running(ListFollower follower, Thread thread, Subscription bell) {}

    @Override
    public void start() {
        try {
            ListFolder folder = ListFolder.open(path);
            SnapshotFile snapshot = new SnapshotFile(folder.snapshot(), hashing);
            ListFollower follower =
                    new ListFollower(feed, loading, folder, new ListKeeping(folder, snapshot, snapshotEvery));
            Thread thread = new Thread(follower::run, "list-index");
            running = new Running(follower, thread, feed.onPublished(follower::wake));
            resemblance = CompletableFuture.supplyAsync(Resemblance::load);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the list cannot be kept in " + path, e);
        }
    }

    @Override
    public void stop() {
        Running stopping = running;
        running = null;
        stopping.bell().close();
        stopping.follower().stop();
        try {
            stopping.thread().join(UNDISTURBED.toMillis());
            stopping.follower().stopWaiting(stopping.thread());
            stopping.thread().join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public boolean isReady() {
        Running now = running;
        return now != null && now.follower().isReady();
    }

    @Override
    public ListVersion version() {
        return served().version();
    }

    @Override
    public Found byCertificate(CertificateNumber number) {
        return served().byCertificate(number);
    }

    @Override
    public Found byName(PartyName name) {
        return served().byName(name);
    }

    @Override
    public Found nearNames(PartyName name, int most) {
        return served().nearNames(name, most, resemblance.join());
    }

    /**
     * For how long something published may have been missing from the list: its age where something is, else the time since
     * nothing was known to be. Endless until the list was brought up to date once.
     */
    public Duration lag() {
        return follower().lag();
    }

    /** How many parties it holds bound, each counted once for each entry. */
    public int bindings() {
        return served().bindings().bindings();
    }

    /** What the index takes in the heap, in bytes; what it shows of entries lies outside, in a mapped file. */
    public long indexBytes() {
        return served().bindings().indexBytes();
    }

    /** Reads the whole list anew while the present one answers; complete once the new one does. */
    public CompletableFuture<Void> rebuild() {
        return follower().rebuild();
    }

    private ListReplica served() {
        return follower().served();
    }

    private ListFollower follower() {
        Running now = running;
        if (now == null) {
            throw new IllegalStateException("the list is not being kept");
        }
        return now.follower();
    }
}
