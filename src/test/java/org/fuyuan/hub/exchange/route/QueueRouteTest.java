package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fuyuan.hub.exchange.OutboundRegister;
import org.fuyuan.hub.exchange.broker.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents from a partner's queue while the hub itself fails. */
class QueueRouteTest {

    private static final String MARKET = "market-supervision";
    private static final String TO_COURT = MARKET + ".to-court";
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Queue<Instant> attempts = new ConcurrentLinkedQueue<>();
    private TestBroker broker;
    private RouteFixture hub;

    @BeforeEach
    void open() throws Exception {
        broker = TestBroker.start(folder.resolve("broker"), OutboundRegister.of(MARKET));
        hub = new RouteFixture(Map.of(), folder, broker.connections());
        hub.door.before = this::attempt;
    }

    @AfterEach
    void close() throws Exception {
        hub.close();
        broker.close();
    }

    @Test
    void what_the_hub_could_not_keep_is_tried_again_with_growing_pauses_and_in_order() throws Exception {
        hub.start(MARKET);
        send("first", "second", "third");
        await().atMost(LONG).until(() -> hub.door.arrived.size() == 3);
        assertThat(hub.door.arrived).extracting(SeenDoor.Arrived::text).containsExactly("first", "second", "third");
        List<Instant> times = List.copyOf(attempts);
        assertThat(times).hasSize(5);
        assertThat(Duration.between(times.get(0), times.get(1))).isBetween(millis(950), millis(1900));
        assertThat(Duration.between(times.get(1), times.get(2))).isGreaterThan(millis(1950));
    }

    @Test
    void a_hub_that_stops_while_it_fails_gives_the_document_back_at_once() throws Exception {
        hub.door.before = () -> {
            attempts.add(Instant.now());
            throw new IllegalStateException("the database is away");
        };
        hub.start(MARKET);
        send("first", "second");
        await().atMost(LONG).until(() -> attempts.size() == 3);
        Instant stopping = Instant.now();
        hub.camel().stop();
        assertThat(Duration.between(stopping, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(hub.door.arrived).isEmpty();
        assertThat(attempts).hasSizeLessThan(20);
        assertThat(waiting()).containsExactly("first", "second");
    }

    private void attempt() {
        attempts.add(Instant.now());
        if (attempts.size() < 3) {
            throw new IllegalStateException("the database is away");
        }
    }

    private void send(String... texts) throws JMSException {
        try (Connection partner = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + broker.port(), MARKET, MARKET)
                        .createConnection();
                Session session = partner.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            for (String text : texts) {
                Message message = session.createTextMessage(text);
                message.setStringProperty("type", "receipt");
                session.createProducer(session.createQueue(TO_COURT)).send(message);
            }
        }
    }

    private List<String> waiting() throws JMSException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            var consumer = session.createConsumer(session.createQueue(TO_COURT));
            for (Message message = consumer.receive(1_000); message != null; message = consumer.receive(1_000)) {
                texts.add(message.getBody(String.class));
            }
        }
        return texts;
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
