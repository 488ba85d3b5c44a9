package org.fuyuan.hub.exchange.lane;

import java.time.Clock;
import org.fuyuan.hub.exchange.Lanes;
import org.fuyuan.hub.exchange.Outbound;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lanes on a test's own ground. */
public final class TestLanes {

    private TestLanes() {}

    public static LaneWorkers workers(Outbound ground) {
        return workers(ground, deliveries(ground), Clock.systemDefaultZone());
    }

    static LaneWorkers workers(Outbound ground, Deliveries deliveries, Clock clock) {
        return new LaneWorkers(
                ground.broker().connections(), ground.register, deliveries, states(ground), day -> true, clock);
    }

    public static Deliveries deliveries(Outbound ground) {
        return new Deliveries(ground.jdbc, ground.transaction, ground.ledger);
    }

    public static Lanes lanes(Outbound ground) {
        return new OperatedLanes(
                JdbcClient.create(ground.jdbc), ground.transaction, ground.register, states(ground), ground.ledger);
    }

    private static LaneStates states(Outbound ground) {
        return new LaneStates(JdbcClient.create(ground.jdbc));
    }
}
