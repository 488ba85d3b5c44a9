package org.fuyuan.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, the last first, when the process is asked to end or its work has failed. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Closing() {}

    static Closing atExit() {
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "closing"));
        return closing;
    }

    /** Opens it, unless all is closed already; who closes waits until it is open. */
    synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
        if (closed.getCount() == 0) {
            throw new IllegalStateException("the process is ending");
        }
        T open = opening.get();
        opened.push(open);
        return open;
    }

    /** Returns when all is closed. */
    void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
        closed.countDown();
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            LOG.error("{} did not close", open, e);
        }
    }
}
