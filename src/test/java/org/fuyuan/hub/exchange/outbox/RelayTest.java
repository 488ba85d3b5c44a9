package org.fuyuan.hub.exchange.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.exchange.BulkPublication;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.exchange.Outbound;
import org.fuyuan.hub.exchange.OutboundRegister;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.IllegalTransactionStateException;

/** From the outbox to the lanes: everything once, in order, whatever dies on the way. */
class RelayTest {

    @TempDir
    Path folder;

    private Outbound ground;
    private Exchange exchange;

    @BeforeEach
    void open() {
        ground = new Outbound(folder, OutboundRegister.of("bank", "police"));
        exchange = TestOutbox.exchange(ground);
    }

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void nothing_is_published_outside_a_transaction() {
        assertThatThrownBy(() -> exchange.publish(Outbound.change("a", 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nothing_is_published_when_the_transaction_is_rolled_back() throws JMSException {
        ground.transaction.executeWithoutResult(status -> {
            exchange.publish(Outbound.change("a", 1));
            status.setRollbackOnly();
        });
        assertThat(TestOutbox.relay(ground).relayBatch()).isZero();
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_PUBLISHED)).isZero();
    }

    @Test
    void each_receiver_gets_every_message_in_publishing_order() throws JMSException {
        ground.publishMany(exchange, 2_500);
        drain(TestOutbox.relay(ground));
        List<String> expected = subjects(2_500);
        assertThat(lane("bank")).isEqualTo(expected);
        assertThat(lane("police")).isEqualTo(expected);
        assertThat(ground.states("bank")).hasSize(2_500).containsOnly("QUEUED");
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_PUBLISHED)).isEqualTo(2_500);
    }

    @Test
    void an_alert_leaves_before_what_was_published_earlier() throws JMSException {
        ground.publishMany(exchange, 10);
        ground.alert(exchange, "bank", "party");
        Relay relay = TestOutbox.relay(ground);
        assertThat(relay.relayBatch()).isOne();
        assertThat(lane("bank.urgent")).containsExactly("party");
        drain(relay);
        assertThat(lane("bank")).isEqualTo(subjects(10));
    }

    @Test
    void an_alert_the_broker_lost_leaves_again_before_what_was_published_earlier() throws JMSException {
        Relay relay = TestOutbox.relay(ground);
        ground.alert(exchange, "bank", "party");
        drain(relay);
        assertThat(lane("bank.urgent")).containsExactly("party");

        ground.publishMany(exchange, 10);
        TestOutbox.lost(ground).putBack(new LaneSender(ground.broker().connections()));

        assertThat(relay.relayBatch()).isOne();
        assertThat(lane("bank.urgent")).containsExactly("party");
    }

    @Test
    void an_alert_an_operator_sends_again_leaves_before_what_was_published_earlier() throws JMSException {
        Relay relay = TestOutbox.relay(ground);
        ground.alert(exchange, "bank", "party");
        drain(relay);
        assertThat(lane("bank.urgent")).containsExactly("party");
        UUID id = ground.jdbc.queryForObject(
                "update exchange.delivery set state = 'DEAD' where partner = 'bank' returning message_id", UUID.class);

        ground.publishMany(exchange, 10);
        TestOutbox.deadLetters(ground).replay(id, "bank", "clerk");

        assertThat(relay.relayBatch()).isOne();
        assertThat(lane("bank.urgent")).containsExactly("party");
    }

    @Test
    void an_alert_does_not_wait_until_a_whole_list_has_been_written() {
        SmartLifecycle duty = TestOutbox.duty(ground);
        ground.publishMany(exchange, 20_000);
        try (BulkPublication.Underway underway = new BulkTurn(ground.database).begin()) {
            duty.start();
            await().until(() -> ground.count("select count(*) from exchange.outbox") < 20_000);
            ground.alert(exchange, "bank", "party");
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> ground.count("select count(*) from exchange.outbox where urgent") == 0);
            assertThat(ground.count("select count(*) from exchange.outbox")).isPositive();
        } finally {
            duty.stop();
        }
    }

    @Test
    void a_crash_before_the_deliveries_are_opened_loses_and_doubles_nothing() throws JMSException {
        crash(new Relay(
                TestOutbox.table(ground),
                dyingBefore(),
                new LaneSender(ground.broker().connections()),
                TestOutbox.lost(ground)));
        everythingArrivedOnce();
    }

    @Test
    void a_crash_after_the_deliveries_are_opened_loses_and_doubles_nothing() throws JMSException {
        crash(new Relay(
                TestOutbox.table(ground),
                TestOutbox.fanout(ground),
                new DyingSender(ground, false),
                TestOutbox.lost(ground)));
        everythingArrivedOnce();
    }

    @Test
    void a_crash_after_the_broker_took_the_batch_loses_and_doubles_nothing() throws JMSException {
        crash(new Relay(
                TestOutbox.table(ground),
                TestOutbox.fanout(ground),
                new DyingSender(ground, true),
                TestOutbox.lost(ground)));
        everythingArrivedOnce();
    }

    @Test
    void a_batch_the_broker_holds_in_part_is_completed_in_order() throws JMSException {
        ground.publish(exchange, 1, "a", "b");
        crashAfterSend();
        ground.publish(exchange, 2, "a", "c");
        drain(TestOutbox.relay(ground));
        assertThat(lane("bank")).containsExactly("a", "b", "a", "c");
    }

    @Test
    void a_duplicate_is_found_after_the_broker_was_restarted_too() throws JMSException {
        ground.publish(exchange, 1, "a", "b");
        crashAfterSend();
        ground.restartBroker();
        drain(TestOutbox.relay(ground));
        assertThat(lane("bank")).containsExactly("a", "b");
    }

    @Test
    void a_message_nobody_may_receive_is_recorded_once() throws JMSException {
        ground.transaction.executeWithoutResult(status -> exchange.publish(
                NewMessage.toAll(MessageType.REFUSAL_REPORT, "court", "r", 1, Map.of("rows", List.of()))));
        drain(TestOutbox.relay(ground));
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_REFUSED)).isEqualTo(1);
        assertThat(ground.count("select count(*) from exchange.outbox")).isZero();
    }

    @Test
    void a_message_for_a_partner_that_may_not_receive_it_becomes_its_dead_letter() throws JMSException {
        ground.transaction.executeWithoutResult(status -> exchange.publish(
                new NewMessage(MessageType.REFUSAL_REPORT, "court", "r", 1, Map.of("rows", List.of()), "bank")));
        drain(TestOutbox.relay(ground));
        assertThat(TestOutbox.deadLetters(ground).of("bank", 0, 10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.code()).isEqualTo("not-allowed"));
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_DEAD_LETTERED)).isEqualTo(1);
        assertThat(lane("bank")).isEmpty();
    }

    @Test
    void a_message_for_one_partner_goes_to_no_other() throws JMSException {
        ground.transaction.executeWithoutResult(status -> exchange.publish(
                new NewMessage(MessageType.STATEMENT_REQUEST, "hub", "q", 1, Map.of("requestId", "q"), "police")));
        drain(TestOutbox.relay(ground));
        assertThat(lane("bank")).isEmpty();
        assertThat(lane("police")).containsExactly("q");
    }

    @Test
    void a_large_payload_stays_outside_the_broker() throws JMSException {
        String large = "条".repeat(20_000);
        ground.transaction.executeWithoutResult(status -> exchange.publish(
                NewMessage.toAll(MessageType.LIST_CHANGE, "court", "large", 1, Map.of("duty", large))));
        drain(TestOutbox.relay(ground));
        try (Connection connection = ground.broker().connections().createConnection()) {
            connection.start();
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            Message parcel =
                    session.createConsumer(session.createQueue("lane.bank")).receive(1_000);
            assertThat(parcel.getBooleanProperty("byReference")).isTrue();
            assertThat(((jakarta.jms.BytesMessage) parcel).getBodyLength()).isLessThan(10);
        }
    }

    @Test
    void what_the_broker_lost_is_sent_again_in_order_and_what_it_holds_is_not() throws JMSException {
        ground.publish(exchange, 1, "a", "b", "c");
        Relay relay = TestOutbox.relay(ground);
        drain(relay);
        relay.recover();
        assertThat(relay.relayBatch()).isZero();
        assertThat(lane("police")).containsExactly("a", "b", "c");
        assertThat(lane("bank")).containsExactly("a", "b", "c");
        ground.jdbc.update("update exchange.delivery set state = 'SENT' where partner = 'police' or subject = 'a'");
        relay.recover();
        drain(relay);
        assertThat(lane("bank")).containsExactly("b", "c");
        assertThat(lane("police")).isEmpty();
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_REPLAYED)).isEqualTo(2);
    }

    @Test
    void what_a_lane_has_in_hand_is_not_lost() throws JMSException {
        ground.publish(exchange, 1, "a");
        Relay relay = TestOutbox.relay(ground);
        drain(relay);
        try (Connection connection = ground.broker().connections().createConnection()) {
            connection.start();
            Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
            assertThat(session.createConsumer(session.createQueue("lane.bank")).receive(1_000))
                    .isNotNull();
            relay.recover();
            assertThat(relay.relayBatch()).isZero();
        }
    }

    @Test
    void a_message_still_in_the_outbox_is_not_lost() throws JMSException {
        ground.publish(exchange, 1, "a");
        TestOutbox.fanout(ground).open(TestOutbox.table(ground).first(10));
        TestOutbox.relay(ground).recover();
        assertThat(ground.count("select count(*) from exchange.outbox")).isEqualTo(1);
    }

    private void crash(Relay dying) {
        ground.publishMany(exchange, 50);
        assertThatThrownBy(dying::relayBatch).isInstanceOf(Killed.class);
    }

    private void crashAfterSend() {
        Relay dying = new Relay(
                TestOutbox.table(ground),
                TestOutbox.fanout(ground),
                new DyingSender(ground, true),
                TestOutbox.lost(ground));
        assertThatThrownBy(dying::relayBatch).isInstanceOf(Killed.class);
    }

    private void everythingArrivedOnce() throws JMSException {
        drain(TestOutbox.relay(ground));
        assertThat(lane("bank")).isEqualTo(subjects(50));
        assertThat(lane("police")).isEqualTo(subjects(50));
        assertThat(ground.count("select count(*) from exchange.delivery")).isEqualTo(100);
        assertThat(ground.count("select count(*) from exchange.outbox")).isZero();
    }

    private static void drain(Relay relay) throws JMSException {
        boolean more = true;
        while (more) {
            more = relay.relayBatch() > 0;
        }
        relay.rest();
    }

    private static List<String> subjects(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> "s" + i).toList();
    }

    private List<String> lane(String partner) throws JMSException {
        List<String> subjects = new ArrayList<>();
        try (Connection connection = ground.broker().connections().createConnection()) {
            connection.start();
            Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
            MessageConsumer consumer = session.createConsumer(session.createQueue("lane." + partner));
            Message next = consumer.receive(500);
            while (next != null) {
                subjects.add(next.getStringProperty("subject"));
                next = consumer.receive(50);
            }
            session.commit();
        }
        return subjects;
    }

    private Fanout dyingBefore() {
        return new Fanout(
                ground.jdbc,
                ground.transaction,
                new Addressing(ground.register),
                TestOutbox.table(ground),
                ground.ledger) {
            @Override
            List<Outgoing> open(List<OutboxRow> rows) {
                throw new Killed();
            }
        };
    }

    /** Dies before or after the broker has committed. */
    private static final class DyingSender extends LaneSender {

        private final boolean after;

        DyingSender(Outbound ground, boolean after) {
            super(ground.broker().connections());
            this.after = after;
        }

        @Override
        void send(List<Outgoing> outgoing) throws JMSException {
            if (after) {
                super.send(outgoing);
            }
            throw new Killed();
        }
    }

    /** Stands for a process that was killed here. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
