package org.fuyuan.hub.operations;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A figure read again only when it has aged; the dearer the reading, the longer it is kept. */
final class Freshened<T> {

    private static final int SHARE_OF_TIME_SPENT_READING = 20;

    private final Supplier<T> source;
    private final long shortestNanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Reading<T> latest;

    Freshened(Duration shortest, Supplier<T> source) {
        this.source = source;
        this.shortestNanos = shortest.toNanos();
    }

    T get() {
        Reading<T> known = latest;
        if (known != null && System.nanoTime() - known.goodUntil() < 0) {
            return known.value();
        }
        return known != null && reading.isLocked() ? known.value() : readAgain();
    }

    private T readAgain() {
        reading.lock();
        try {
            Reading<T> known = latest;
            if (known == null || System.nanoTime() - known.goodUntil() >= 0) {
                latest = known = read();
            }
            return known.value();
        } finally {
            reading.unlock();
        }
    }

    private Reading<T> read() {
        long begun = System.nanoTime();
        T value = source.get();
        long done = System.nanoTime();
        return new Reading<>(value, done + Math.max(shortestNanos, SHARE_OF_TIME_SPENT_READING * (done - begun)));
    }

    private record Reading<T>(T value, long goodUntil) {}
}
