package org.fuyuan.hub.exchange.lane;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.fuyuan.hub.exchange.DeadLetters;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.Lanes;
import org.fuyuan.hub.exchange.Outbound;
import org.fuyuan.hub.exchange.OutboundRegister;
import org.fuyuan.hub.exchange.outbox.TestOutbox;
import org.fuyuan.hub.partner.Partner.Limits;
import org.fuyuan.hub.partner.Partner.Window;
import org.fuyuan.hub.partner.TestRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;

/** What facts about lanes stand on: six partners with their lanes, a relay that fills them, a bank and police who write down what came. */
abstract class LaneFacts {

    private static final Window NIGHT = new Window(false, LocalTime.of(1, 0), LocalTime.of(2, 0));
    private static final Limits SLOW = new Limits(10, Duration.ofMillis(1), 100, 20, 1_000_000, 100);
    private static final Limits PATIENT = new Limits(500, Duration.ofMinutes(15), 100_000, 20, 1_000_000, 100);
    private static final Limits LARGE = new Limits(500, Duration.ofMillis(300), 100_000, 20, 1_000_000, 100);

    @TempDir
    Path folder;

    final ReceivingPartner bank = new ReceivingPartner();
    final ReceivingPartner police = new ReceivingPartner();
    Outbound ground;
    Exchange exchange;
    DeadLetters deadLetters;
    Lanes lanes;
    LaneWorkers workers;
    LaneWorker bankLane;
    private SmartLifecycle relay;

    @BeforeEach
    void open() {
        ground = new Outbound(
                folder,
                TestRegister.of(
                        OutboundRegister.partner("bank"),
                        OutboundRegister.partner("large", LARGE, OutboundRegister.RETRY, OutboundRegister.ALWAYS),
                        OutboundRegister.partner("night", OutboundRegister.LIMITS, OutboundRegister.RETRY, NIGHT),
                        OutboundRegister.partner("patient", PATIENT, OutboundRegister.RETRY, OutboundRegister.ALWAYS),
                        OutboundRegister.partner("police"),
                        OutboundRegister.partner("slow", SLOW, OutboundRegister.RETRY, OutboundRegister.ALWAYS)));
        exchange = TestOutbox.exchange(ground);
        deadLetters = TestOutbox.deadLetters(ground);
        lanes = TestLanes.lanes(ground);
        relay = TestOutbox.duty(ground);
        relay.start();
        workers = TestLanes.workers(ground);
    }

    @AfterEach
    void close() {
        if (bankLane != null) {
            bankLane.close();
        }
        relay.stop();
        ground.close();
    }

    void startBank() {
        bankLane = workers.start("bank", bank);
    }

    void startBank(Deliveries deliveries) {
        bankLane =
                TestLanes.workers(ground, deliveries, Clock.systemDefaultZone()).start("bank", bank);
    }

    static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "s" + i).toList();
    }
}
