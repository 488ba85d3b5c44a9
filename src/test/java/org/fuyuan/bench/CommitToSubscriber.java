package org.fuyuan.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.fuyuan.hub.exchange.Exchange;

/** From the commit of one change to its arrival at an idle AMQP subscriber, one change at a time. */
final class CommitToSubscriber implements Bench {

    private static final int WARM_UP = 500;
    private static final int SAMPLES = 2_000;

    @Override
    public String name() {
        return "commit-to-subscriber";
    }

    @Override
    public String purpose() {
        return "commit of one change to its arrival at an idle AMQP 1.0 subscriber, p50 and p99";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        try (BenchHub hub = new BenchHub(BenchHub.newFolder(), Map.of());
                AmqpSubscriber subscriber = Subscribers.creditPlatform(hub)) {
            for (int i = 0; i < WARM_UP; i++) {
                sample(hub, subscriber, i);
            }
            long[] nanos = new long[SAMPLES];
            for (int i = 0; i < SAMPLES; i++) {
                nanos[i] = sample(hub, subscriber, WARM_UP + i);
            }
            Arrays.sort(nanos);
            results.figure("commit-to-subscriber.p50", nanos[SAMPLES / 2] / 1e6, "ms");
            results.atMost(200, "commit-to-subscriber.p99", nanos[SAMPLES * 99 / 100] / 1e6, "ms");
        }
    }

    private static long sample(BenchHub hub, AmqpSubscriber subscriber, int number) {
        Exchange exchange = hub.bean(Exchange.class);
        UUID id =
                hub.transaction().execute(status -> exchange.publish(SampleChanges.number(number, "credit-platform")));
        long committed = System.nanoTime();
        Long arrived = subscriber.arrivalOf(id.toString());
        while (arrived == null) {
            if (System.nanoTime() - committed > Duration.ofSeconds(30).toNanos()) {
                throw new IllegalStateException("message " + id + " did not arrive within 30 s");
            }
            LockSupport.parkNanos(50_000);
            arrived = subscriber.arrivalOf(id.toString());
        }
        return Math.max(0, arrived - committed);
    }
}
