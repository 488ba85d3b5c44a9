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

/** The broker's queue of one lane, read in one transacted session. Nothing leaves it before {@link #commit}. */
final class LaneQueue implements AutoCloseable {

    private static final long GLANCE_MILLIS = 200;

    private final Connection connection;
    private final Session session;
    private final MessageConsumer consumer;

    LaneQueue(ConnectionFactory connections, String partner) throws JMSException {
        connection = connections.createConnection();
        try {
            session = connection.createSession(true, Session.SESSION_TRANSACTED);
            consumer = session.createConsumer(session.createQueue(LaneName.of(partner) + "?exclusive=true"));
            connection.start();
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Takes up to {@code most} messages; once there is one, waits until it is {@code fill} old for more. Ends early with a
     * message of another type, or when told to leave.
     */
    List<Message> receive(int most, Duration fill, BooleanSupplier leave) throws JMSException {
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
