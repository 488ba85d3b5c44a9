package org.fuyuan.sandbox.department;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker of a department who does the same task again and again, and goes on after a failure. */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final long PAUSE_NANOS = 200_000_000;
    private static final long AFTER_FAILURE_NANOS = 500_000_000;
    private static final long LONGEST_STOP_MILLIS = 10_000;

    private final String name;
    private final Task task;
    private volatile boolean open;
    private volatile Thread worker;

    public Desk(String name, Task task) {
        this.name = name;
        this.task = task;
    }

    public synchronized void open() {
        if (!open) {
            open = true;
            worker = new Thread(this::work, name);
            worker.setDaemon(true);
            worker.start();
        }
    }

    /** Returns once the task in hand is finished. */
    public synchronized void close() {
        open = false;
        if (worker != null) {
            LockSupport.unpark(worker);
            try {
                worker.join(LONGEST_STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Says that there is something to do. */
    public void wake() {
        Thread sleeping = worker;
        if (sleeping != null) {
            LockSupport.unpark(sleeping);
        }
    }

    private void work() {
        while (open) {
            try {
                if (!task.worked()) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            } catch (Exception e) {
                LOG.debug("{} will try again", name, e);
                LockSupport.parkNanos(AFTER_FAILURE_NANOS);
            }
        }
    }

    /** What is done again and again. */
    @FunctionalInterface
    public interface Task {
        /** False when there was nothing to do. */
        boolean worked() throws Exception;
    }
}
