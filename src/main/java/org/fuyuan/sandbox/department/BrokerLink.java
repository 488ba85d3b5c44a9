package org.fuyuan.sandbox.department;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A department's connection to the hub's broker: reads messages in batches, has them handled, sends the replies, and only
 * then acknowledges the batch; what breaks in between comes again.
 */
public final class BrokerLink {

    private static final int BATCH = 500;
    private static final long WAIT_MILLIS = 200;
    private static final long NEXT_MILLIS = 2;

    private final ConnectionFactory broker;
    private final BrokerPort port;
    private final String replyQueue;
    private final Subscription subscription;
    private final Handler handler;
    private final Desk desk;
    private Connection connection;
    private Session session;
    private MessageConsumer consumer;
    private MessageProducer producer;

    public BrokerLink(
            String name,
            ConnectionFactory broker,
            BrokerPort port,
            Subscription subscription,
            String replyQueue,
            Handler handler) {
        this.broker = broker;
        this.port = port;
        this.subscription = subscription;
        this.replyQueue = replyQueue;
        this.handler = handler;
        this.desk = new Desk(name, this::worked);
    }

    public void open() {
        desk.open();
    }

    public void close() {
        desk.close();
        disconnect();
    }

    private boolean worked() throws JMSException {
        try {
            if (connection == null && !port.isOpen()) {
                return false;
            }
            if (connection == null) {
                connect();
            }
            List<Message> batch = receive();
            if (!batch.isEmpty()) {
                answer(batch);
            }
            return true;
        } catch (JMSException | RuntimeException e) {
            disconnect();
            throw e;
        }
    }

    private void connect() throws JMSException {
        connection = broker.createConnection();
        session = subscription.identify(connection).createSession(false, Session.CLIENT_ACKNOWLEDGE);
        consumer = subscription.subscribe(session);
        producer = session.createProducer(session.createQueue(replyQueue));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        connection.start();
    }

    private void disconnect() {
        if (connection != null) {
            try {
                connection.close();
            } catch (JMSException alreadyBroken) {
                connection = null;
            }
            connection = null;
        }
    }

    private List<Message> receive() throws JMSException {
        List<Message> batch = new ArrayList<>();
        Message message = consumer.receive(WAIT_MILLIS);
        while (message != null) {
            batch.add(message);
            message = batch.size() < BATCH ? consumer.receive(NEXT_MILLIS) : null;
        }
        return batch;
    }

    private void answer(List<Message> batch) throws JMSException {
        List<String> bodies = new ArrayList<>();
        for (Message message : batch) {
            bodies.add(text(message));
        }
        for (Reply reply : handler.handle(bodies)) {
            TextMessage message = session.createTextMessage(reply.body());
            message.setStringProperty("type", reply.type());
            message.setStringProperty("documentId", UUID.randomUUID().toString());
            producer.send(message);
        }
        batch.get(batch.size() - 1).acknowledge();
    }

    private static String text(Message message) throws JMSException {
        return message instanceof TextMessage text
                ? text.getText()
                : new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
    }

    /** Where the messages come from. */
    public interface Subscription {

        /** Gives the connection its client id where one is needed. */
        default Connection identify(Connection connection) throws JMSException {
            return connection;
        }

        MessageConsumer subscribe(Session session) throws JMSException;
    }

    /** What is done with a batch. */
    public interface Handler {
        List<Reply> handle(List<String> bodies);
    }

    /** A message back, told apart by its type: {@code receipt} or {@code statement}. */
    public record Reply(String type, String body) {}
}
