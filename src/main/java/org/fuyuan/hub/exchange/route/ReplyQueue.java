package org.fuyuan.hub.exchange.route;

import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Where a refusal is answered: only ever a queue of the sender's own, or the hub would write for it where it may not. */
@Component("replyQueue")
class ReplyQueue {

    /** The queue the sender asked for, or else {@code <partner>.refusals}. */
    public String of(Exchange exchange, String partner) {
        String asked = name(exchange.getMessage().getHeader("JMSReplyTo"));
        boolean own = asked != null && asked.matches(partner + "\\.[a-z0-9.-]{1,100}");
        return own ? asked : partner + ".refusals";
    }

    private static String name(Object replyTo) {
        try {
            return replyTo instanceof Queue queue ? queue.getQueueName() : null;
        } catch (JMSException e) {
            return null;
        }
    }
}
