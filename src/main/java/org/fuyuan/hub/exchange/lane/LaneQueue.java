package org.fuyuan.hub.exchange.lane;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fuyuan.hub.message.Message;

/** The broker's queues of one lane, read in one transacted session, the urgent one first. Nothing leaves them before {@link #commit}. */
final class LaneQueue implements AutoCloseable {

    private static final long GLANCE_MILLIS = 200;

    private final Connection connection;
    private final Session session;
    private final MessageConsumer urgent;
    private final MessageConsumer consumer;

    LaneQueue(ConnectionFactory connections, String partner) throws JMSException {
        connection = connections.createConnection();
        try {
            session = connection.createSession(true, Session.SESSION_TRANSACTED);
            urgent = consumerOf(LaneName.urgent(partner));
            consumer = consumerOf(LaneName.of(partner));
            connection.start();
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    private MessageConsumer consumerOf(String queue) throws JMSException {
        return session.createConsumer(session.createQueue(queue + "?exclusive=true"));
    }

    /**
     * Takes up to {@code most} messages: urgent ones as they are there; otherwise, once there is one, waits until it is
     * {@code fill} old for more. Ends early with a message of another type, or when told to leave.
     */
    List<Message> receive(int most, Duration fill, BooleanSupplier leave) throws JMSException {
        List<Message> received = receiveUrgent(most);
        return received.isEmpty() ? receiveOthers(most, fill, leave) : received;
    }

    private List<Message> receiveUrgent(int most) throws JMSException {
        List<Message> received = new ArrayList<>();
        jakarta.jms.Message next = urgent.receiveNoWait();
        while (next != null) {
            received.add(Parcel.unpack(next));
            next = received.size() < most ? urgent.receiveNoWait() : null;
        }
        return received;
    }

    private List<Message> receiveOthers(int most, Duration fill, BooleanSupplier leave) throws JMSException {
        List<Message> received = new ArrayList<>();
        jakarta.jms.Message next = consumer.receive(GLANCE_MILLIS);
        long until = next == null ? 0 : next.getJMSTimestamp() + fill.toMillis();
        while (next != null) {
            received.add(Parcel.unpack(next));
            if (received.size() >= most || !sameType(received)) {
                return received;
            }
            next = receiveUntil(until, leave);
        }
        return received;
    }

    private jakarta.jms.Message receiveUntil(long until, BooleanSupplier leave) throws JMSException {
        long left = until - System.currentTimeMillis();
        while (left > 0 && !leave.getAsBoolean()) {
            jakarta.jms.Message next = consumer.receive(Math.min(left, GLANCE_MILLIS));
            next = next == null ? urgent.receiveNoWait() : next;
            if (next != null) {
                return next;
            }
            left = until - System.currentTimeMillis();
        }
        return leave.getAsBoolean() ? null : consumer.receiveNoWait();
    }

    private static boolean sameType(List<Message> received) {
        return received.get(received.size() - 1).type().equals(received.get(0).type());
    }

    void commit() throws JMSException {
        session.commit();
    }

    void rollback() throws JMSException {
        session.rollback();
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
