package org.fuyuan.hub.exchange.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.fuyuan.hub.exchange.BrokerSilentException;

/** A conversation with the broker over its management address, which an embedded and an external one have alike. For one thread. */
final class Management implements AutoCloseable {

    private static final String ADDRESS = "activemq.management";
    private static final long PATIENCE_MILLIS = 5_000;

    private final Connection connection;
    private final Session session;
    private final MessageProducer questions;
    private final TemporaryQueue desk;
    private final MessageConsumer answers;

    private Management(Connection connection) throws JMSException {
        this.connection = connection;
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        questions = session.createProducer(session.createQueue(ADDRESS));
        desk = session.createTemporaryQueue();
        answers = session.createConsumer(desk);
        connection.start();
    }

    static Management of(ConnectionFactory broker) throws JMSException {
        Connection connection = broker.createConnection();
        try {
            return new Management(connection);
        } catch (JMSException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Object invoke(String resource, String operation, Object... arguments) throws JMSException {
        Message question = session.createMessage();
        JMSManagementHelper.putOperationInvocation(question, resource, operation, arguments);
        return answer(question, operation);
    }

    Object attribute(String resource, String attribute) throws JMSException {
        Message question = session.createMessage();
        JMSManagementHelper.putAttribute(question, resource, attribute);
        return answer(question, attribute);
    }

    private Object answer(Message question, String asked) throws JMSException {
        question.setJMSReplyTo(desk);
        questions.send(question);
        Message answer = answers.receive(PATIENCE_MILLIS);
        if (answer == null) {
            throw new BrokerSilentException("no answer to " + asked + " within " + PATIENCE_MILLIS + " ms");
        }
        if (!JMSManagementHelper.hasOperationSucceeded(answer)) {
            throw new BrokerSilentException(asked + " was refused: " + result(answer));
        }
        return result(answer);
    }

    private static Object result(Message answer) {
        try {
            return JMSManagementHelper.getResult(answer);
        } catch (Exception e) {
            throw new BrokerSilentException(e);
        }
    }

    @Override
    public void close() throws JMSException {
        try (connection) {
            answers.close();
            desk.delete();
        }
    }
}
