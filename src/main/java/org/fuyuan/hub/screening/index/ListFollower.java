package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.fuyuan.hub.exchange.FedMessage;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a replica up to date and keeps it so, turn by turn, on one thread; whatever fails is tried again. */
final class ListFollower {

    private static final Logger LOG = LoggerFactory.getLogger(ListFollower.class);
    private static final int BATCH = 2_000;
    private static final Duration WITHOUT_WORD = Duration.ofMillis(200);
    private static final Duration HELD_BACK = Duration.ofMillis(5);
    private static final Duration LONG_HELD_BACK = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final PublishedFeed feed;
    private final ListLoading loading;
    private final ListFolder folder;
    private final ListKeeping keeping;
    private final Semaphore news = new Semaphore(0);
    private final Freshness freshness = new Freshness();
    private final AtomicReference<Rebuild> rebuild = new AtomicReference<>();

    private volatile ListReplica served;
    private volatile boolean ready;
    private volatile boolean stopped;
    private boolean closing;
    private Duration rest = WITHOUT_WORD;

    ListFollower(PublishedFeed feed, ListLoading loading, ListFolder folder, ListKeeping keeping) {
        this.feed = feed;
        this.loading = loading;
        this.folder = folder;
        this.keeping = keeping;
    }

    boolean isReady() {
        return ready;
    }

    /** Throws {@link ScreeningUnavailableException} until the list is there and has been brought up to date once. */
    ListReplica served() {
        if (!ready) {
            throw new ScreeningUnavailableException("The list is not in memory yet; ask again later.");
        }
        return served;
    }

    Duration lag() {
        return freshness.lag();
    }

    void wake() {
        news.release();
    }

    /** Ends {@link #run} soon. */
    void stop() {
        stopped = true;
        wake();
    }

    /** Ends waiting for a database that does not answer; what is being kept on disk is not disturbed. */
    void stopWaiting(Thread runner) {
        synchronized (news) {
            if (!closing) {
                runner.interrupt();
            }
        }
    }

    /** Until stopped; then what is held is kept on disk. */
    void run() {
        while (!stopped) {
            try {
                open();
                while (!stopped) {
                    turn();
                    await(rest);
                }
            } catch (IOException | RuntimeException | Error e) {
                LOG.warn("The list in memory is not moved on: {}", e.toString());
                await(AFTER_FAILURE);
            }
        }
        synchronized (news) {
            closing = true;
            Thread.interrupted();
        }
        close();
    }

    private void open() throws IOException {
        String history = feed.history();
        if (served == null) {
            served = keeping.open(loading, history);
        } else if (!served.history().equals(history)) {
            LOG.warn("The database is another one; the list is read anew");
            serve(loading.load(folder), new CompletableFuture<>());
        }
    }

    private void turn() throws IOException {
        boolean more = follow(served) | adoptRebuilt();
        if (more) {
            rest = Duration.ZERO;
        } else {
            look();
        }
        keeping.keep(served);
    }

    /** Takes in what the feed has; true when there may be more. */
    private boolean follow(ListReplica replica) {
        List<FedMessage> some = feed.after(replica.position(), MessageType.LIST_CHANGE, BATCH);
        replica.apply(some);
        return some.size() == BATCH;
    }

    /** What is published and was not given is held back by older transactions, or came this moment. */
    private void look() {
        long now = System.nanoTime();
        Duration missing =
                feed.waiting(served.position(), MessageType.LIST_CHANGE).orElse(null);
        freshness.completeAt(missing == null ? now : now - missing.toNanos());
        ready = ready || served.isWhole();
        rest = missing == null ? WITHOUT_WORD : heldBack();
    }

    private Duration heldBack() {
        if (rest.isZero() || rest.equals(WITHOUT_WORD)) {
            return HELD_BACK;
        }
        Duration longer = rest.multipliedBy(2);
        return longer.compareTo(LONG_HELD_BACK) < 0 ? longer : LONG_HELD_BACK;
    }

    /** Reads the list anew on a thread of its own; complete once the new replica is served. */
    CompletableFuture<Void> rebuild() {
        served();
        Rebuild asked = new Rebuild();
        Rebuild running = rebuild.compareAndExchange(null, asked);
        if (running != null) {
            return running.served();
        }
        asked.start(() -> loading.load(folder), this::wake);
        return asked.served();
    }

    /** Readers never see an older version than before. True when the new replica has more to take in. */
    private boolean adoptRebuilt() throws IOException {
        Rebuild asked = rebuild.get();
        if (asked == null || !asked.isOver()) {
            return false;
        }
        ListReplica replica = asked.replica();
        if (replica == null) {
            rebuild.set(null);
            return false;
        }
        boolean more = follow(replica);
        if (replica.isWhole() && replica.position().compareTo(served.position()) >= 0) {
            rebuild.set(null);
            serve(replica, asked.served());
        }
        return more;
    }

    private void serve(ListReplica replica, CompletableFuture<Void> done) throws IOException {
        ListReplica old = served;
        served = replica;
        done.complete(null);
        keeping.replaced(old, replica);
    }

    private void await(Duration most) {
        try {
            if (news.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void close() {
        try (folder) {
            if (served != null) {
                keeping.keepNow(served);
                served.close();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The list was not kept on disk; it will be read from the registry: {}", e.toString());
        }
    }
}
