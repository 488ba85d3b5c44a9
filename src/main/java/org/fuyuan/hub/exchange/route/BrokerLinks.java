package org.fuyuan.hub.exchange.route;

import jakarta.jms.ConnectionFactory;
import org.apache.camel.spi.Registry;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.jms.connection.JmsTransactionManager;
import org.springframework.stereotype.Component;

/**
 * How routes reach the hub's broker: {@code brokerReaders} to listen, {@code brokerSenders} to send over kept connections and producers,
 * {@code brokerTransaction} to send many at once.
 */
@Component
class BrokerLinks implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final int SESSIONS = 16;

    private final ConnectionFactory readers;
    private final JmsPoolConnectionFactory senders = new JmsPoolConnectionFactory();

    BrokerLinks(ConnectionFactory broker) {
        readers = broker;
        senders.setConnectionFactory(broker);
        senders.setMaxConnections(CONNECTIONS);
        senders.setMaxSessionsPerConnection(SESSIONS);
    }

    void bind(Registry beans) {
        beans.bind("brokerReaders", readers);
        beans.bind("brokerSenders", senders);
        beans.bind("brokerTransaction", new SpringTransactionPolicy(new JmsTransactionManager(senders)));
    }

    @Override
    public void close() {
        senders.stop();
    }
}
