package org.fuyuan.hub.exchange.route;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.fuyuan.hub.exchange.lane.LaneWorkers;

/** The end of one partner's lane; it can only be read from. */
class LaneEndpoint extends DefaultEndpoint {

    private final String partner;

    LaneEndpoint(String uri, Component component, String partner) {
        super(uri, component);
        this.partner = partner;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("messages enter a lane through the exchange, not through a route");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        LaneWorkers workers = getCamelContext().getRegistry().findSingleByType(LaneWorkers.class);
        LaneConsumer consumer = new LaneConsumer(this, processor, partner, workers);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public boolean isRemote() {
        return false;
    }
}
