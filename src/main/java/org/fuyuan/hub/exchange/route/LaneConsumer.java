package org.fuyuan.hub.exchange.route;

import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.exchange.lane.Carrier;
import org.fuyuan.hub.exchange.lane.Failure;
import org.fuyuan.hub.exchange.lane.LaneWorker;
import org.fuyuan.hub.exchange.lane.LaneWorkers;

/** Hands each transmission of one lane to the partner's route and tells the lane how it went. */
class LaneConsumer extends DefaultConsumer implements Carrier {

    private final String partner;
    private final LaneWorkers workers;
    private LaneWorker worker;

    LaneConsumer(Endpoint endpoint, Processor processor, String partner, LaneWorkers workers) {
        super(endpoint, processor);
        this.partner = partner;
        this.workers = workers;
    }

    @Override
    public Optional<Failure> carry(Transmission transmission) {
        Exchange exchange = createExchange(false);
        try {
            LaneHeaders.set(exchange, transmission);
            createUoW(exchange);
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            doneUoW(exchange);
        }
        Optional<Failure> failure = LaneFailures.of(exchange);
        releaseExchange(exchange, false);
        return failure;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        begin();
    }

    @Override
    protected void doResume() {
        begin();
    }

    @Override
    protected void doSuspend() {
        end();
    }

    @Override
    protected void doStop() throws Exception {
        end();
        super.doStop();
    }

    private void begin() {
        worker = workers.start(partner, this);
    }

    private void end() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
