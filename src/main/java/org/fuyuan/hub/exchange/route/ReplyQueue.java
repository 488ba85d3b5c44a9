package org.fuyuan.hub.exchange.route;

import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsMessage;
import org.springframework.stereotype.Component;

/**
 * Where a refusal is answered: only ever a queue of the sender's own, or the hub would write for it where it may not, and only one
 * that exists, or every name it made up would leave a queue behind.
 */
@Component("replyQueue")
class ReplyQueue {

    private static final int LONGEST_NUMBER = 200;

    /** The queue the sender asked for, or else {@code <partner>.refusals}. */
    public String of(Exchange exchange, String partner) throws ActiveMQException {
        String asked = name(exchange.getMessage().getHeader("JMSReplyTo"));
        boolean own = asked != null
                && asked.matches(partner + "\\.[a-z0-9.-]{1,100}")
                && !asked.equals(partner + ".to-court");
        return own && exists(asked, exchange.getMessage()) ? asked : partner + ".refusals";
    }

    /** The beginning of the sender's own number, as much as any document that was taken may have. */
    public String number(Exchange exchange) {
        String number = exchange.getProperty("FuyuanMessageId", "", String.class);
        return number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
    }

    private static String name(Object replyTo) {
        try {
            return replyTo instanceof Queue queue ? queue.getQueueName() : null;
        } catch (JMSException e) {
            return null;
        }
    }

    private static boolean exists(String queue, org.apache.camel.Message message) throws ActiveMQException {
        Session session = message instanceof JmsMessage queued ? queued.getJmsSession() : null;
        return session instanceof ActiveMQSession broker
                && broker.getCoreSession().queueQuery(SimpleString.of(queue)).isExists();
    }
}
