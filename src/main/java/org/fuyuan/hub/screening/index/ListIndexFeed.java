package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.fuyuan.hub.exchange.PublishedFeed.Subscription;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;

/**
 * The list in memory, alive: opened from its snapshot or from the registry, moved on in commit order, kept on disk. While the
 * registry cannot be reached the list that is there answers, and {@link #lag} grows.
 */
public class ListIndexFeed implements ListIndex, WholeList, SmartLifecycle {

    private static final Duration UNDISTURBED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int BEFORE_THE_WEB = WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 4096;

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

    /** There before anybody can ask over HTTP, and until nobody can any more. */
    @Override
    public int getPhase() {
        return BEFORE_THE_WEB;
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
    public Found byName(PartyName name, Predicate<Binding> wanted) {
        return served().byName(name, wanted);
    }

    @Override
    public Found nearNames(PartyName name, int most) {
        return served().nearNames(name, most, resemblance.join());
    }

    @Override
    public Duration lag() {
        Running now = running;
        return now == null ? ChronoUnit.FOREVER.getDuration() : now.follower().lag();
    }

    @Override
    public int bindings() {
        return served().bindings().bindings();
    }

    @Override
    public ListVersion forEach(Consumer<Binding> each) {
        return served().forEach(each);
    }

    @Override
    public Optional<Changed> changedSince(long sequence) {
        return served().changedSince(sequence);
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
            throw new ScreeningUnavailableException("The list is no longer kept in memory here; ask again later.");
        }
        return now.follower();
    }
}
