package org.fuyuan.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.fuyuan.hub.exchange.lane.Failure;
import org.fuyuan.hub.exchange.lane.LaneWorker;
import org.fuyuan.hub.exchange.lane.LaneWorkers;
import org.fuyuan.hub.exchange.lane.ReceivingPartner;
import org.fuyuan.hub.exchange.lane.TestLanes;
import org.fuyuan.hub.exchange.outbox.TestOutbox;
import org.fuyuan.hub.message.Message;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.FileSystemUtils;

/**
 * Several publishers, two nodes that come and go, partners that fail at random: each partner still gets the states of each
 * subject in order, and in the end the last one.
 */
class OrderTest {

    private static final int SUBJECTS = 12;
    private static final int PUBLISHERS = 4;
    private static final int CHANGES = 60;

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void no_state_overtakes_another_and_the_last_one_arrives(@ForAll long seed) throws Exception {
        Path folder = Files.createTempDirectory("order");
        try (Outbound ground = new Outbound(folder, OutboundRegister.of("bank", "police"))) {
            holds(ground, new Random(seed));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void holds(Outbound ground, Random random) throws Exception {
        ground.jdbc.execute("create table business as select i as subject, 0::bigint as version "
                + "from generate_series(0, " + (SUBJECTS - 1) + ") i");
        ReceivingPartner bank = new ReceivingPartner().feels(at(random.nextLong()));
        ReceivingPartner police = new ReceivingPartner().feels(at(random.nextLong()));
        SmartLifecycle first = started(ground);
        SmartLifecycle second = started(ground);
        LaneWorkers workers = TestLanes.workers(ground);
        List<LaneWorker> lanes = new ArrayList<>();
        lanes.add(workers.start("bank", bank));
        lanes.add(workers.start("bank", bank));
        lanes.add(workers.start("police", police));
        List<Future<?>> publishers = publish(ground, random.nextLong());
        publishers.get(0).get();
        first.stop();
        lanes.remove(0).close();
        for (Future<?> publisher : publishers) {
            publisher.get();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> unfinished(ground) == 0);
        lanes.forEach(LaneWorker::close);
        second.stop();
        inOrder(ground, bank, "bank");
        inOrder(ground, police, "police");
    }

    private static SmartLifecycle started(Outbound ground) {
        SmartLifecycle duty = TestOutbox.duty(ground);
        duty.start();
        return duty;
    }

    private static Function<Transmission, Failure> at(long seed) {
        Random random = new Random(seed);
        return transmission -> {
            int mood = random.nextInt(20);
            return mood < 3 ? ReceivingPartner.AWAY : mood < 6 ? ReceivingPartner.FAULT : null;
        };
    }

    private static List<Future<?>> publish(Outbound ground, long seed) {
        Exchange exchange = TestOutbox.exchange(ground);
        ExecutorService publishers = Executors.newFixedThreadPool(PUBLISHERS);
        List<Future<?>> running = new ArrayList<>();
        for (int publisher = 0; publisher < PUBLISHERS; publisher++) {
            Random random = new Random(seed + publisher);
            running.add(publishers.submit(() -> {
                for (int change = 0; change < CHANGES; change++) {
                    change(ground, exchange, random.nextInt(SUBJECTS));
                }
            }));
        }
        publishers.shutdown();
        return running;
    }

    private static void change(Outbound ground, Exchange exchange, int subject) {
        ground.transaction.executeWithoutResult(status -> {
            long version = ground.jdbc.queryForObject(
                    "update business set version = version + 1 where subject = ? returning version",
                    Long.class,
                    subject);
            exchange.publish(Outbound.change("s" + subject, version));
        });
    }

    private static int unfinished(Outbound ground) {
        return ground.count("select (select count(*) from exchange.outbox) + "
                + "(select count(*) from exchange.delivery where state = 'QUEUED')");
    }

    private static void inOrder(Outbound ground, ReceivingPartner partner, String id) {
        Map<String, Long> last = new HashMap<>();
        Map<UUID, Integer> times = new HashMap<>();
        for (Message message : partner.messages()) {
            assertThat(message.subjectVersion()).isGreaterThan(last.getOrDefault(message.subject(), 0L));
            last.put(message.subject(), message.subjectVersion());
            times.merge(message.id(), 1, Integer::sum);
        }
        assertThat(times.values()).containsOnly(1);
        ground.jdbc.query("select subject, version from business where version > 0", row -> {
            String subject = "s" + row.getInt("subject");
            String newest = ground.jdbc.queryForObject(
                    "select state from exchange.delivery where partner = ? and subject = ? and subject_version = ?",
                    String.class,
                    id,
                    subject,
                    row.getLong("version"));
            assertThat(newest.equals("DEAD") || last.get(subject) == row.getLong("version"))
                    .isTrue();
        });
    }
}
