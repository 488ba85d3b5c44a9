package org.fuyuan.hub.debtor.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A few threads that take batches from a short queue. The first failure stops all and reaches the giver.
 *
 * @param <T> what is taken, in batches
 */
final class Workers<T> implements AutoCloseable {

    private static final int QUEUED = 8;

    private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(QUEUED);
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final int batchSize;
    private List<T> batch = new ArrayList<>();

    Workers(int count, int batchSize, String name, Work<T> work) {
        this.batchSize = batchSize;
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> run(work), name + "-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void run(Work<T> work) {
        try {
            work.take(queue::take);
        } catch (Exception e) {
            failure.compareAndSet(null, e);
            interruptAll();
        }
    }

    private void interruptAll() {
        threads.forEach(Thread::interrupt);
        queue.clear();
    }

    void give(T item) {
        batch.add(item);
        if (batch.size() >= batchSize) {
            hand(batch);
            batch = new ArrayList<>(batchSize);
        }
    }

    private void hand(List<T> full) {
        try {
            while (!queue.offer(full, 1, java.util.concurrent.TimeUnit.SECONDS)) {
                requireSound();
            }
            requireSound();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while handing over", e);
        }
    }

    private void requireSound() {
        Exception failed = failure.get();
        if (failed instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
    }

    /** Waits until all that was given is done. */
    void finish() {
        if (!batch.isEmpty()) {
            hand(batch);
        }
        threads.forEach(thread -> hand(List.of()));
        join();
        requireSound();
    }

    private void join() {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        join();
    }

    /** One thread's work, until {@link Batches#next} gives an empty batch. */
    interface Work<T> {
        void take(Batches<T> batches) throws Exception;
    }

    /** Where a thread finds its work. */
    interface Batches<T> {
        List<T> next() throws InterruptedException;
    }
}
