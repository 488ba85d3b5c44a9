package org.fuyuan.sandbox;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the process is asked to end, and lets it end only after everything has been closed. */
final class Closing {

    private static final int SECONDS = 30;
    private static final CountDownLatch ASKED = new CountDownLatch(1);

    private Closing() {}

    static void await() throws InterruptedException {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> letClose(main), "closing"));
        ASKED.await();
    }

    private static void letClose(Thread main) {
        ASKED.countDown();
        try {
            main.join(TimeUnit.SECONDS.toMillis(SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
