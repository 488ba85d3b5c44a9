package org.fuyuan.bench;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;

/**
 * Changes through outbox, relay, broker, mapping and route to one AMQP subscriber, and beside it the same broker and
 * subscriber fed bare persistent messages of the same size in transactions of 100.
 */
final class SustainedChanges implements Bench {

    private static final int WARM_UP = 10_000;
    private static final int CHANGES = 100_000;
    private static final int PER_COMMIT = 100;

    @Override
    public String name() {
        return "sustained-changes";
    }

    @Override
    public String purpose() {
        return "changes/s through outbox, relay and broker to one AMQP consumer, with the ratio to bare Artemis";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        try (BenchHub hub = new BenchHub(BenchHub.newFolder(), Map.of());
                AmqpSubscriber subscriber = Subscribers.creditPlatform(hub)) {
            changesPerSecond(hub, subscriber, 0, WARM_UP);
            double changes = changesPerSecond(hub, subscriber, WARM_UP, CHANGES);
            barePerSecond(hub, subscriber, WARM_UP);
            double bare = barePerSecond(hub, subscriber, CHANGES);
            results.atLeast(3_000, "sustained-changes.rate", changes, "changes/s");
            results.figure("sustained-changes.bare-artemis", bare, "messages/s");
            results.atLeast(0.1, "sustained-changes.ratio", changes / bare, "ratio");
        }
    }

    private static double changesPerSecond(BenchHub hub, AmqpSubscriber subscriber, long from, int count) {
        Exchange exchange = hub.bean(Exchange.class);
        long before = subscriber.received();
        long start = System.nanoTime();
        for (long first = from; first < from + count; first += PER_COMMIT) {
            List<NewMessage> batch = LongStream.range(first, first + PER_COMMIT)
                    .mapToObj(number -> SampleChanges.number(number, "credit-platform"))
                    .toList();
            hub.transaction().executeWithoutResult(status -> exchange.publishAll(batch));
        }
        return perSecond(subscriber, before, count, start);
    }

    private static double barePerSecond(BenchHub hub, AmqpSubscriber subscriber, int count) throws Exception {
        byte[] body = "x".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        try (Connection connection = hub.bean(ConnectionFactory.class).createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(session.createTopic(Subscribers.LIST_CHANGES));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            long before = subscriber.received();
            long start = System.nanoTime();
            for (int sent = 1; sent <= count; sent++) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(body);
                producer.send(message);
                if (sent % PER_COMMIT == 0) {
                    session.commit();
                }
            }
            return perSecond(subscriber, before, count, start);
        }
    }

    private static double perSecond(AmqpSubscriber subscriber, long before, int count, long start) {
        while (subscriber.received() - before < count) {
            LockSupport.parkNanos(1_000_000);
        }
        return count * 1e9 / (System.nanoTime() - start);
    }
}
