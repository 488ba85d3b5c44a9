package org.fuyuan.hub.screening.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes decisions durable, many to a commit: callers hand theirs over and wait; one writer takes all that wait, writes them in
 * one transaction and releases every caller. The busier the hub, the larger the groups; an idle hub writes one by one at once.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_CALLERS = 10_000;
    private static final long LOOK_UP_MILLIS = 100;

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_CALLERS);
    private final Consumer<List<KeptDecision>> writer;
    private final int most;
    private final Duration patience;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param writer returns once the group is durable, throws otherwise
     * @param most decisions after which a group is full
     * @param patience how long a caller waits before it is told that its decision was not kept
     */
    GroupCommit(Consumer<List<KeptDecision>> writer, int most, Duration patience) {
        this.writer = writer;
        this.most = most;
        this.patience = patience;
        this.thread = new Thread(this::work, "screening-evidence");
    }

    GroupCommit start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** What one caller handed over, and the word it waits for. */
    private record Waiting(List<KeptDecision> decisions, CompletableFuture<Void> kept) {}

    /**
     * Returns once the decisions are durable.
     *
     * @throws ScreeningUnavailableException when they were not kept, or nobody knows; then they must not be given
     */
    void keep(List<KeptDecision> decisions) {
        Waiting waiting = new Waiting(decisions, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            throw notKept(null);
        }
        try {
            waiting.kept().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            waiting.kept().cancel(false);
            throw notKept(e);
        } catch (InterruptedException e) {
            waiting.kept().cancel(false);
            Thread.currentThread().interrupt();
            throw notKept(e);
        }
    }

    private void work() {
        try {
            while (!closed || !queue.isEmpty()) {
                Waiting first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commit(groupFrom(first));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everybody who waits, until the group is full; who has given up is left out. */
    private List<Waiting> groupFrom(Waiting first) {
        List<Waiting> group = new ArrayList<>();
        int size = 0;
        for (Waiting next = first; next != null; next = size < most ? queue.poll() : null) {
            if (!next.kept().isDone()) {
                group.add(next);
                size += next.decisions().size();
            }
        }
        return group;
    }

    private void commit(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            writer.accept(group.stream()
                    .flatMap(waiting -> waiting.decisions().stream())
                    .toList());
            group.forEach(waiting -> waiting.kept().complete(null));
        } catch (RuntimeException | Error e) {
            LOG.error("a group of {} questions could not be kept: {}", group.size(), e.toString());
            group.forEach(waiting -> waiting.kept().completeExceptionally(e));
        }
    }

    private static ScreeningUnavailableException notKept(Throwable cause) {
        return new ScreeningUnavailableException(
                "The decision could not be kept, so none was given; ask again.", cause);
    }

    /** Takes nobody in any more and writes what waits. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
