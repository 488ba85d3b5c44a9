package org.fuyuan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** The same requests from many connections at once, each sending its next as soon as the last is answered. */
final class HttpLoad {

    private final int port;
    private final int connections;

    HttpLoad(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** @param nanos of each answer, in ascending order */
    record Seen(long[] nanos, double seconds) {

        double perSecond() {
            return nanos.length / seconds;
        }

        double p99Millis() {
            return nanos[nanos.length * 99 / 100] / 1e6;
        }

        double p50Millis() {
            return nanos[nanos.length / 2] / 1e6;
        }
    }

    Seen send(List<byte[]> requests, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        List<Future<long[]>> callers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int first = i * (requests.size() / connections);
            callers.add(threads.submit(() -> call(requests, first, start + time.toNanos())));
        }
        LongStream.Builder all = LongStream.builder();
        for (Future<long[]> caller : callers) {
            Arrays.stream(caller.get()).forEach(all);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        threads.shutdown();
        return new Seen(all.build().sorted().toArray(), seconds);
    }

    private long[] call(List<byte[]> requests, int first, long end) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        try (HttpCaller caller = new HttpCaller(port)) {
            int next = first;
            for (long before = System.nanoTime(); before < end; ) {
                caller.call(requests.get(next++ % requests.size()));
                long after = System.nanoTime();
                nanos.add(after - before);
                before = after;
            }
        }
        return nanos.build().toArray();
    }
}
