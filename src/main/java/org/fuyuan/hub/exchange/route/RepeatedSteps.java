package org.fuyuan.hub.exchange.route;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says that a step is tried again, and after which failure, by its class alone: its words may quote the document. */
@Component("repeatedSteps")
class RepeatedSteps implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedSteps.class);

    @Override
    public void process(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        LOG.warn(
                "{} tries again, {} times so far: {}",
                exchange.getFromRouteId(),
                exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER),
                failure == null ? "unknown" : failure.getClass().getName());
    }
}
