package org.fuyuan.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.sandbox.County;
import org.fuyuan.sandbox.CountySettings;
import org.fuyuan.sandbox.department.Department;

/** One change to all six departments, until each has it in its own list and its receipt is back. */
final class FanOut implements Bench {

    private static final int CHANGES = 20_000;
    private static final int PER_COMMIT = 500;
    private static final String DONE = "select count(*) from exchange.delivery where state in ('DONE', 'RECONCILED')";

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public String purpose() {
        return "one change fanned out to six departments, changes/s until in effect and receipted everywhere";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        CountySettings settings = CountySettings.onFreePorts(BenchHub.newFolder(), 0);
        try (County county = County.start(settings);
                BenchHub hub = BenchHub.of(county)) {
            long start = System.nanoTime();
            publish(hub);
            awaitHeld(county);
            double held = CHANGES * 1e9 / (System.nanoTime() - start);
            awaitReceipts(hub, county.departments().size());
            double receipted = CHANGES * 1e9 / (System.nanoTime() - start);
            results.figure("fan-out.held", held, "changes/s");
            results.figure("fan-out.receipted", receipted, "changes/s");
        }
    }

    private static void publish(BenchHub hub) {
        Exchange exchange = hub.bean(Exchange.class);
        for (long first = 0; first < CHANGES; first += PER_COMMIT) {
            List<NewMessage> batch = LongStream.range(first, first + PER_COMMIT)
                    .mapToObj(number -> SampleChanges.number(number, null))
                    .toList();
            hub.transaction().executeWithoutResult(status -> exchange.publishAll(batch));
        }
    }

    private static void awaitHeld(County county) {
        for (Department department : county.departments()) {
            while (department.list().held() < CHANGES) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static void awaitReceipts(BenchHub hub, int departments) {
        while (hub.sql().queryForObject(DONE, Long.class) < (long) CHANGES * departments) {
            LockSupport.parkNanos(50_000_000);
        }
    }
}
