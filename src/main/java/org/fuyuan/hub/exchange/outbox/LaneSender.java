package org.fuyuan.hub.exchange.outbox;

import static org.apache.activemq.artemis.api.core.Message.HDR_DUPLICATE_DETECTION_ID;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession.QueueQuery;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.apache.activemq.artemis.jms.client.JMSExceptionHelper;
import org.fuyuan.hub.exchange.lane.LaneName;
import org.fuyuan.hub.exchange.lane.Parcel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts messages into the partners' lanes, a batch in one transaction of the broker. */
class LaneSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LaneSender.class);

    private final ConnectionFactory connections;
    private Connection kept;

    LaneSender(ConnectionFactory connections) {
        this.connections = connections;
    }

    void send(List<Outgoing> outgoing) throws JMSException {
        if (outgoing.isEmpty()) {
            return;
        }
        try {
            send(connection(), outgoing);
        } catch (JMSException e) {
            close();
            throw e;
        }
    }

    /** Whether the broker holds nothing of this lane, neither waiting nor in the lane's hand. */
    boolean isEmpty(String partner) throws JMSException {
        try (Session session = connection().createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            for (String lane : LaneName.all(partner)) {
                QueueQuery queue = ((ActiveMQSession) session).getCoreSession().queueQuery(SimpleString.of(lane));
                if (queue.isExists() && queue.getMessageCount() > 0) {
                    return false;
                }
            }
            return true;
        } catch (ActiveMQException e) {
            close();
            throw JMSExceptionHelper.convertFromActiveMQException(e);
        } catch (JMSException e) {
            close();
            throw e;
        }
    }

    private static void send(Connection connection, List<Outgoing> outgoing) throws JMSException {
        try {
            sendTogether(connection, outgoing);
        } catch (JMSException e) {
            if (!saysDuplicate(e)) {
                throw e;
            }
            LOG.info("The broker holds part of these {} messages already; sending them one by one", outgoing.size());
            sendOneByOne(connection, outgoing);
        }
    }

    private Connection connection() throws JMSException {
        if (kept == null) {
            kept = connections.createConnection();
        }
        return kept;
    }

    @Override
    public void close() {
        try {
            if (kept != null) {
                kept.close();
            }
        } catch (JMSException e) {
            LOG.debug("The connection to the broker was already broken", e);
        } finally {
            kept = null;
        }
    }

    private static void sendTogether(Connection connection, List<Outgoing> outgoing) throws JMSException {
        try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            sendAll(session, outgoing);
            session.commit();
        }
    }

    /** Outside a transaction the broker drops a duplicate and keeps the rest. */
    private static void sendOneByOne(Connection connection, List<Outgoing> outgoing) throws JMSException {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            sendAll(session, outgoing);
        }
    }

    private static void sendAll(Session session, List<Outgoing> outgoing) throws JMSException {
        try (MessageProducer producer = session.createProducer(null)) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            producer.setDisableMessageID(true);
            for (Outgoing each : outgoing) {
                Message parcel = Parcel.pack(session, each.row().message());
                parcel.setStringProperty(HDR_DUPLICATE_DETECTION_ID.toString(), each.duplicateId());
                producer.send(session.createQueue(lane(each)), parcel);
            }
        }
    }

    private static String lane(Outgoing each) {
        return LaneName.of(each.partner(), each.row().message().type());
    }

    private static boolean saysDuplicate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ActiveMQDuplicateIdException) {
                return true;
            }
        }
        return false;
    }
}
