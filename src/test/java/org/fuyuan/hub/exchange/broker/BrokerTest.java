package org.fuyuan.hub.exchange.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import javax.management.ObjectName;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.fuyuan.hub.exchange.BrokerQueue;
import org.fuyuan.hub.exchange.OutboundRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what at the hub's broker. */
class BrokerTest {

    @TempDir
    Path folder;

    private TestBroker broker;

    @BeforeEach
    void open() {
        broker = TestBroker.start(folder, OutboundRegister.of("bank", "police"));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void a_partner_logs_in_with_its_own_password_only() {
        assertThatCode(() -> tcp("bank", "bank").close()).doesNotThrowAnyException();
        assertThatThrownBy(() -> tcp("bank", "police")).isInstanceOf(JMSSecurityException.class);
        assertThatThrownBy(() -> tcp("nobody", "nobody")).isInstanceOf(JMSSecurityException.class);
        assertThatThrownBy(() -> tcp("hub", "hub")).isInstanceOf(JMSSecurityException.class);
    }

    @Test
    void a_partner_reads_no_lane_and_no_other_partners_addresses() throws JMSException {
        try (Connection hub = hub();
                Connection bank = tcp("bank", "bank")) {
            put(hub, "lane.bank");
            assertThatThrownBy(() -> take(bank, "lane.bank")).isInstanceOf(JMSSecurityException.class);
            assertThatThrownBy(() -> take(bank, "police.refusals")).isInstanceOf(JMSSecurityException.class);
        }
    }

    @Test
    void a_partner_writes_to_the_court_and_nowhere_else() throws JMSException {
        try (Connection bank = tcp("bank", "bank");
                Connection hub = hub()) {
            put(bank, "bank.to-court");
            assertThat(take(hub, "bank.to-court")).isNotNull();
            assertThatThrownBy(() -> put(bank, "police.to-court")).isInstanceOf(JMSSecurityException.class);
            assertThatThrownBy(() -> put(bank, "lane.police")).isInstanceOf(JMSSecurityException.class);
            assertThatThrownBy(() -> put(bank, "bank.refusals")).isInstanceOf(JMSSecurityException.class);
        }
    }

    @Test
    void a_document_far_beyond_the_partners_limit_does_not_come_in_by_any_protocol() throws JMSException {
        ConnectionFactory amqp = new JmsConnectionFactory("bank", "bank", "amqp://127.0.0.1:" + broker.amqpPort());
        try (Connection core = tcp("bank", "bank");
                Connection bank = amqp.createConnection();
                Connection hub = hub()) {
            assertThatThrownBy(() -> put(core, "bank.to-court", 3_000_000)).isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> put(bank, "bank.to-court", 3_000_000)).isInstanceOf(JMSException.class);
            put(core, "bank.to-court", 1_100_000);
            assertThat(((BytesMessage) take(hub, "bank.to-court")).getBodyLength())
                    .isEqualTo(1_100_000);
            assertThat(take(hub, "bank.to-court")).isNull();
        }
    }

    @Test
    void a_compressed_message_of_a_partners_does_not_come_in() throws JMSException {
        ActiveMQConnectionFactory compressing =
                new ActiveMQConnectionFactory("tcp://127.0.0.1:" + broker.port(), "bank", "bank");
        compressing.setCompressLargeMessage(true);
        try (Connection bank = compressing.createConnection();
                Connection hub = hub()) {
            assertThatThrownBy(() -> put(bank, "bank.to-court", 30_000_000))
                    .isInstanceOf(JMSException.class)
                    .hasMessageContaining("compressed");
            put(bank, "bank.to-court");
            assertThat(take(hub, "bank.to-court")).isInstanceOf(TextMessage.class);
            assertThat(take(hub, "bank.to-court")).isNull();
        }
    }

    @Test
    void sending_to_a_name_under_a_partners_prefix_makes_no_queue() throws JMSException {
        try (Connection hub = hub()) {
            put(hub, "bank.made-up");
            put(hub, "bank.refusals");
            assertThat(new ManagedQueues(broker.connections()).all())
                    .extracting(BrokerQueue::name)
                    .contains("bank.refusals")
                    .doesNotContain("bank.made-up");
        }
    }

    @Test
    void a_durable_subscription_misses_nothing_that_came_before_it_first_connected() throws JMSException {
        try (Connection hub = hub()) {
            Session session = hub.createSession(false, Session.AUTO_ACKNOWLEDGE);
            session.createProducer(session.createTopic("bank.list-changes")).send(session.createTextMessage("early"));
        }
        ConnectionFactory amqp = new JmsConnectionFactory("bank", "bank", "amqp://127.0.0.1:" + broker.amqpPort());
        try (Connection connection = amqp.createConnection()) {
            connection.setClientID("bank");
            connection.start();
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            Message message = session.createDurableSubscriber(session.createTopic("bank.list-changes"), "platform")
                    .receive(5_000);
            assertThat(((TextMessage) message).getText()).isEqualTo("early");
        }
    }

    @Test
    void a_message_outlives_a_restart() throws JMSException {
        try (Connection hub = hub()) {
            put(hub, "lane.bank");
        }
        broker.close();
        broker = TestBroker.start(folder, OutboundRegister.of("bank", "police"));
        try (Connection hub = hub()) {
            assertThat(take(hub, "lane.bank")).isNotNull();
        }
    }

    @Test
    void queues_are_seen_over_jmx() throws Exception {
        ObjectName queues = new ObjectName("org.apache.activemq.artemis:broker=*,subcomponent=queues,*");
        assertThat(ManagementFactory.getPlatformMBeanServer().queryNames(queues, null))
                .anyMatch(name -> name.getCanonicalName().contains("bank.to-court"));
    }

    private Connection hub() throws JMSException {
        Connection connection = broker.connections().createConnection();
        connection.start();
        return connection;
    }

    private Connection tcp(String user, String password) throws JMSException {
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory("tcp://127.0.0.1:" + broker.port(), user, password);
        Connection connection = factory.createConnection();
        connection.start();
        return connection;
    }

    private static void put(Connection connection, String queue) throws JMSException {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(queue)).send(session.createTextMessage("text"));
        }
    }

    private static void put(Connection connection, String queue, int bytes) throws JMSException {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(new byte[bytes]);
            session.createProducer(session.createQueue(queue)).send(message);
        }
    }

    private static Message take(Connection connection, String queue) throws JMSException {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            return session.createConsumer(session.createQueue(queue)).receive(1_000);
        }
    }
}
