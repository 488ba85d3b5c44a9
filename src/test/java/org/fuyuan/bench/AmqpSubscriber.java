package org.fuyuan.bench;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A credit platform of its own: a durable AMQP 1.0 subscription that notes when each message arrived. */
final class AmqpSubscriber implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Connection connection;
    private final Map<String, Long> arrivedAt = new ConcurrentHashMap<>();
    private final AtomicLong received = new AtomicLong();

    AmqpSubscriber(String url, String user, String password, String address) throws JMSException {
        connection = new JmsConnectionFactory(user, password, url + "?jms.prefetchPolicy.all=1000").createConnection();
        connection.setClientID(user);
        Session session = connection.createSession(Session.DUPS_OK_ACKNOWLEDGE);
        Topic topic = session.createTopic(address);
        MessageConsumer consumer = session.createDurableSubscriber(topic, user);
        consumer.setMessageListener(this::arrived);
        connection.start();
    }

    private void arrived(Message message) {
        long now = System.nanoTime();
        Matcher id = ID.matcher(textOf(message));
        if (id.find()) {
            arrivedAt.put(id.group(), now);
        }
        received.incrementAndGet();
    }

    private static String textOf(Message message) {
        try {
            return message instanceof TextMessage text
                    ? text.getText()
                    : new String(((BytesMessage) message).getBody(byte[].class), StandardCharsets.UTF_8);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When the message with this id arrived, on the clock of {@link System#nanoTime}; null while it has not. */
    Long arrivalOf(String messageId) {
        return arrivedAt.get(messageId);
    }

    long received() {
        return received.get();
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
