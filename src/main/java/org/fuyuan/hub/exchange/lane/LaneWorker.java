package org.fuyuan.hub.exchange.lane;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.List;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.partner.Partner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works one partner's lane on a thread of its own. The broker's transaction only marks the place in the queue; what has been
 * delivered is what {@link Deliveries} says, so that falling back to an earlier place repeats nothing.
 */
public final class LaneWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LaneWorker.class);
    private static final Duration AFTER_OUR_OWN_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Partner partner;
    private final ConnectionFactory connections;
    private final Deliveries deliveries;
    private final Gate gate;
    private final Carrier carrier;
    private final Rest rest = new Rest();
    private final Pace pace;
    private final Thread thread;

    LaneWorker(Partner partner, ConnectionFactory connections, Deliveries deliveries, Gate gate, Carrier carrier) {
        this.partner = partner;
        this.connections = connections;
        this.deliveries = deliveries;
        this.gate = gate;
        this.carrier = carrier;
        this.pace = new Pace(partner.limits().messagesPerSecond(), rest);
        this.thread = new Thread(this::run, LaneName.of(partner.id()));
    }

    void start() {
        thread.start();
    }

    /** Lets the transmission under way end, then leaves. */
    @Override
    public void close() {
        rest.end();
        try {
            thread.join(PATIENCE.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!rest.ended()) {
            try {
                work();
            } catch (JMSException | RuntimeException | Error e) {
                LOG.warn(
                        "The lane of {} was interrupted by the hub's own broker or database: {}",
                        partner.id(),
                        e.toString());
                rest.of(AFTER_OUR_OWN_FAILURE);
            }
        }
    }

    private void work() throws JMSException {
        Duration shut = gate.shutFor();
        if (!shut.isZero()) {
            rest.of(shut);
            return;
        }
        try (LaneQueue queue = new LaneQueue(connections, partner.id())) {
            LaneTurn turn = new LaneTurn(partner, queue, gate, rest, this::round);
            boolean goingWell = true;
            while (goingWell && !rest.ended() && gate.open()) {
                goingWell = turn.run();
            }
        }
    }

    private LaneRound round(List<Message> atHand) {
        LaneRound round = new LaneRound(partner, carrier, deliveries, pace);
        round.run(deliveries.standing(partner.id(), atHand));
        return round;
    }
}
