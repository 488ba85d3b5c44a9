package org.fuyuan.hub.exchange.lane;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;

/** Puts a worker on a partner's lane. */
public class LaneWorkers {

    private final ConnectionFactory connections;
    private final PartnerRegister register;
    private final Deliveries deliveries;
    private final LaneStates states;
    private final Predicate<LocalDate> workingDay;
    private final Clock clock;

    /** @param connections not pooled: a lane keeps its own */
    LaneWorkers(
            ConnectionFactory connections,
            PartnerRegister register,
            Deliveries deliveries,
            LaneStates states,
            Predicate<LocalDate> workingDay,
            Clock clock) {
        this.connections = connections;
        this.register = register;
        this.deliveries = deliveries;
        this.states = states;
        this.workingDay = workingDay;
        this.clock = clock;
    }

    /** The worker runs until it is closed. */
    public LaneWorker start(String partnerId, Carrier carrier) {
        Partner partner = register.get(partnerId);
        states.open(partnerId);
        Backoff backoff = new Backoff(partner.retry(), RandomGenerator.getDefault());
        Gate gate = new Gate(partner, states, new Opening(partner.window(), workingDay), backoff, clock);
        LaneWorker worker = new LaneWorker(partner, connections, deliveries, gate, carrier);
        worker.start();
        return worker;
    }
}
