package org.fuyuan.hub.exchange.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fuyuan.hub.access.Doorkeeper;
import org.fuyuan.hub.access.Verdict;
import org.fuyuan.hub.exchange.BrokerQueue;
import org.fuyuan.hub.exchange.BrokerSilentException;
import org.fuyuan.hub.exchange.OutboundRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator learns of the broker's queues, inside the process and over the network. */
class ManagedQueuesTest {

    @TempDir
    Path folder;

    private TestBroker broker;

    @BeforeEach
    void open() {
        Doorkeeper asOfAnExternalBroker = (attempt, passwordIsRight) -> Verdict.ADMITTED;
        broker = TestBroker.start(folder, OutboundRegister.of("bank", "police"), asOfAnExternalBroker, denial -> {});
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void a_queue_tells_what_waits_what_is_under_way_and_who_takes_it() throws JMSException {
        Instant before = Instant.now().minusSeconds(1);
        try (Connection hub = broker.connections().createConnection()) {
            send(hub, "lane.bank", 5, 10);
            Session session = hub.createSession(false, Session.CLIENT_ACKNOWLEDGE);
            MessageConsumer consumer = session.createConsumer(session.createQueue("lane.bank"));
            hub.start();
            Message second = taken(consumer, 2);
            second.acknowledge();
            taken(consumer, 1);

            BrokerQueue lane = queue(broker.connections(), "lane.bank");
            assertThat(lane.address()).isEqualTo("lane.bank");
            assertThat(lane.routing()).isEqualTo("ANYCAST");
            assertThat(lane.waiting() + lane.delivering()).isEqualTo(3);
            assertThat(lane.delivering()).isPositive();
            assertThat(lane.consumers()).isEqualTo(1);
            assertThat(lane.added()).isEqualTo(5);
            assertThat(lane.acknowledged()).isEqualTo(2);
            assertThat(lane.pages()).isZero();
            assertThat(lane.abandoned()).isFalse();
        }
        await().untilAsserted(() -> {
            BrokerQueue left = queue(broker.connections(), "lane.bank");
            assertThat(left.waiting()).isEqualTo(3);
            assertThat(left.delivering()).isZero();
            assertThat(left.abandoned()).isTrue();
            assertThat(left.oldestAt()).isBetween(before, Instant.now());
        });
    }

    @Test
    void a_subscription_is_told_from_a_queue() {
        BrokerQueue subscription = queue(broker.connections(), "bank.platform");
        assertThat(subscription.address()).isEqualTo("bank.list-changes");
        assertThat(subscription.routing()).isEqualTo("MULTICAST");
        assertThat(subscription.oldestAt()).isNull();
    }

    @Test
    void an_external_broker_tells_the_same() throws JMSException {
        try (Connection hub = broker.connections().createConnection()) {
            send(hub, "bank.refusals", 3, 10);
        }
        assertThat(new ManagedQueues(broker.connectionsOverTcp()).all())
                .isEqualTo(new ManagedQueues(broker.connections()).all())
                .extracting(BrokerQueue::name)
                .contains("bank.refusals", "police.refusals", "bank.to-court");
    }

    @Test
    void a_queue_too_long_for_memory_tells_its_pages() throws JMSException {
        try (Connection hub = broker.connections().createConnection()) {
            send(hub, "lane.police", 400, 90_000);
        }
        assertThat(queue(broker.connections(), "lane.police").pages()).isPositive();
    }

    @Test
    void asking_leaves_nothing_at_the_broker() throws Exception {
        ManagedQueues queues = new ManagedQueues(broker.connections());
        Object[] before = addresses();
        for (int i = 0; i < 20; i++) {
            queues.all();
        }
        await().untilAsserted(() -> assertThat(addresses()).hasSameSizeAs(before));
    }

    @Test
    void a_partner_may_not_ask() {
        ConnectionFactory bank = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + broker.port(), "bank", "bank");
        assertThatThrownBy(() -> new ManagedQueues(bank).all()).isInstanceOf(BrokerSilentException.class);
    }

    @Test
    void a_broker_that_is_away_says_nothing() {
        ConnectionFactory away = new ActiveMQConnectionFactory("tcp://127.0.0.1:1", "hub", "hub");
        assertThatThrownBy(() -> new ManagedQueues(away).all())
                .isInstanceOf(BrokerSilentException.class)
                .hasMessageContaining("connect");
    }

    private static BrokerQueue queue(ConnectionFactory connections, String name) {
        return new ManagedQueues(connections)
                .all().stream()
                        .filter(queue -> queue.name().equals(name))
                        .findAny()
                        .orElseThrow();
    }

    private static Message taken(MessageConsumer consumer, int messages) throws JMSException {
        Message last = null;
        for (int i = 0; i < messages; i++) {
            last = consumer.receive(5_000);
            assertThat(last).isNotNull();
        }
        return last;
    }

    private static void send(Connection connection, String queue, int messages, int bytes) throws JMSException {
        try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(session.createQueue(queue));
            for (int i = 0; i < messages; i++) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(new byte[bytes]);
                producer.send(message);
            }
            session.commit();
        }
    }

    private Object[] addresses() throws JMSException {
        try (Management management = Management.of(broker.connections())) {
            return (Object[]) management.attribute(ResourceNames.BROKER, "addressNames");
        }
    }
}
