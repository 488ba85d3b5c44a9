package org.fuyuan.hub.exchange.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.exchange.DeadLetter;
import org.fuyuan.hub.exchange.DeadLetters;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.Lanes;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.exchange.Outbound;
import org.fuyuan.hub.exchange.OutboundRegister;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.exchange.outbox.TestOutbox;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.partner.Partner.Limits;
import org.fuyuan.hub.partner.Partner.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;

/** From the lanes to the partners: in order, once, and nobody waits for another. */
class LaneTest {

    private static final Window NIGHT = new Window(false, LocalTime.of(1, 0), LocalTime.of(2, 0));
    private static final Limits SLOW = new Limits(10, Duration.ofMillis(1), 100, 1_000_000);
    private static final Limits LARGE = new Limits(500, Duration.ofMillis(300), 100_000, 1_000_000);

    @TempDir
    Path folder;

    private Outbound ground;
    private Exchange exchange;
    private SmartLifecycle relay;
    private DeadLetters deadLetters;
    private Lanes lanes;
    private final ReceivingPartner bank = new ReceivingPartner();
    private final ReceivingPartner police = new ReceivingPartner();
    private LaneWorkers workers;
    private LaneWorker bankLane;

    @BeforeEach
    void open() {
        ground = new Outbound(
                folder,
                OutboundRegister.of(
                        OutboundRegister.partner("bank"),
                        OutboundRegister.partner("large", LARGE, OutboundRegister.RETRY, OutboundRegister.ALWAYS),
                        OutboundRegister.partner("night", OutboundRegister.LIMITS, OutboundRegister.RETRY, NIGHT),
                        OutboundRegister.partner("police"),
                        OutboundRegister.partner("slow", SLOW, OutboundRegister.RETRY, OutboundRegister.ALWAYS)));
        exchange = TestOutbox.exchange(ground);
        deadLetters = TestOutbox.deadLetters(ground);
        lanes = TestLanes.lanes(ground);
        relay = TestOutbox.duty(ground);
        relay.start();
        workers = TestLanes.workers(ground);
    }

    @AfterEach
    void close() {
        if (bankLane != null) {
            bankLane.close();
        }
        relay.stop();
        ground.close();
    }

    @Test
    void everything_arrives_once_and_in_order() {
        ground.publishMany(exchange, 1_000);
        startBank();
        await().until(() -> bank.messages().size() == 1_000);
        assertThat(bank.subjects()).isEqualTo(numbered(1_000));
        await().untilAsserted(() -> assertThat(ground.states("bank")).containsOnly("SENT"));
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_SENT)).isEqualTo(1_000);
        assertThat(bank.messages().get(3).payload()).contains("\"subject\":\"s3\"");
    }

    @Test
    void a_transmission_waits_to_fill_and_then_goes_as_one() {
        try (LaneWorker lane = workers.start("large", police)) {
            ground.publish(exchange, 1, "a");
            ground.publish(exchange, 1, "b");
            ground.publish(exchange, 1, "c");
            await().until(() -> police.messages().size() == 3);
            assertThat(police.taken()).hasSize(1);
        }
    }

    @Test
    void a_transmission_holds_one_type_only_and_order_is_kept_between_types() {
        ground.publish(exchange, 1, "a", "b");
        ground.transaction.executeWithoutResult(status -> exchange.publish(
                new NewMessage(MessageType.STATEMENT_REQUEST, "hub", "q", 1, Map.of("requestId", "q"), "bank")));
        ground.publish(exchange, 1, "c");
        startBank();
        await().until(() -> bank.messages().size() == 4);
        assertThat(bank.subjects()).containsExactly("a", "b", "q", "c");
        assertThat(bank.taken())
                .allSatisfy(each ->
                        assertThat(each.messages()).extracting(Message::type).containsOnly(each.type()));
    }

    @Test
    void a_partner_that_is_away_is_waited_for_and_then_gets_everything_in_order() {
        bank.feels(transmission -> bank.attempts().size() < 5 ? ReceivingPartner.AWAY : null);
        ground.publishMany(exchange, 50);
        startBank();
        await().until(() -> lanes.of("bank").consecutiveFailures() >= 2);
        assertThat(lanes.of("bank").lastFailure()).contains("AWAY", "503");
        await().until(() -> bank.messages().size() == 50);
        assertThat(bank.subjects()).isEqualTo(numbered(50));
        await().until(() -> lanes.of("bank").consecutiveFailures() == 0);
        assertThat(deadLetters.count("bank")).isZero();
    }

    @Test
    void one_dead_partner_delays_no_other() {
        bank.feels(transmission -> ReceivingPartner.AWAY);
        startBank();
        try (LaneWorker lane = workers.start("police", police)) {
            ground.publishMany(exchange, 200);
            await().until(() -> police.messages().size() == 200);
            assertThat(bank.messages()).isEmpty();
            assertThat(lanes.of("bank").queued()).isEqualTo(200);
            assertThat(lanes.of("police").consecutiveFailures()).isZero();
        }
    }

    @Test
    void a_poison_message_is_set_aside_and_the_rest_goes_on() {
        bank.cannotRead("s17");
        ground.publishMany(exchange, 40);
        startBank();
        await().until(() -> deadLetters.count("bank") == 1);
        await().until(() -> bank.messages().size() == 39);
        DeadLetter letter = deadLetters.of("bank", 0, 10).get(0);
        assertThat(letter.subject()).isEqualTo("s17");
        assertThat(letter.code()).isEqualTo("http-422");
        assertThat(letter.attempts()).isEqualTo(3);
        assertThat(bank.subjects()).isEqualTo(without(numbered(40), "s17"));
        ground.publish(exchange, 1, "later");
        await().until(() -> bank.subjects().contains("later"));
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_DEAD_LETTERED)).isEqualTo(1);
    }

    @Test
    void a_later_change_never_overtakes_one_still_failing() {
        bank.cannotRead("a");
        ground.publish(exchange, 1, "a", "b");
        ground.publish(exchange, 2, "a", "b");
        startBank();
        await().until(() -> deadLetters.count("bank") == 2);
        assertThat(bank.subjects()).containsExactly("b", "b");
        assertThat(bank.attempts().stream()
                        .filter(each -> each.messages().size() == 1)
                        .map(each -> each.messages().get(0))
                        .filter(each -> each.subject().equals("a"))
                        .map(Message::subjectVersion))
                .isSorted();
    }

    @Test
    void a_partner_that_takes_nothing_does_not_turn_everything_into_dead_letters_at_once() {
        bank.feels(transmission -> ReceivingPartner.FAULT);
        ground.publishMany(exchange, 100);
        startBank();
        await().until(() -> lanes.of("bank").consecutiveFailures() >= 2);
        assertThat(deadLetters.count("bank")).isLessThanOrEqualTo(10);
    }

    @Test
    void a_dead_letter_is_replayed_by_one_command() {
        bank.cannotRead("a");
        UUID id = ground.publish(exchange, 1, "a").get(0);
        startBank();
        await().until(() -> deadLetters.count("bank") == 1);
        bank.feels(transmission -> null);
        deadLetters.replay(id, "bank", "clerk");
        await().until(() -> bank.subjects().contains("a"));
        assertThat(bank.messages().get(0).id()).isEqualTo(id);
        await().until(() -> ground.states("bank").equals(List.of("SENT")));
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_REPLAYED)).isEqualTo(1);
    }

    @Test
    void what_is_no_dead_letter_is_not_replayed() {
        UUID id = ground.publish(exchange, 1, "a").get(0);
        startBank();
        await().until(() -> bank.messages().size() == 1);
        assertThatThrownBy(() -> deadLetters.replay(id, "bank", "clerk"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("not-a-dead-letter"));
    }

    @Test
    void a_dead_letter_whose_newer_state_was_sent_is_closed_and_cannot_be_replayed() {
        bank.feels(
                transmission -> transmission.messages().get(0).subjectVersion() == 1 ? ReceivingPartner.FAULT : null);
        UUID id = ground.publish(exchange, 1, "a").get(0);
        startBank();
        await().until(() -> deadLetters.count("bank") == 1);
        ground.publish(exchange, 2, "a");
        await().until(() -> ground.states("bank").equals(List.of("SUPERSEDED", "SENT")));
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_SUPERSEDED)).isEqualTo(1);
        assertThatThrownBy(() -> deadLetters.replay(id, "bank", "clerk")).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_refused_message_overtaken_since_cannot_be_replayed_and_the_answer_says_why() {
        startBank();
        UUID id = ground.publish(exchange, 1, "a").get(0);
        ground.publish(exchange, 2, "a");
        await().until(() -> ground.states("bank").equals(List.of("SENT", "SENT")));
        ground.jdbc.update(
                "update exchange.delivery set state = 'REFUSED' where message_id = ? and partner = 'bank'", id);
        assertThatThrownBy(() -> deadLetters.replay(id, "bank", "clerk"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("superseded");
                    assertThat(refused.refusal().expected()).contains("version 2");
                });
    }

    @Test
    void a_paused_lane_carries_nothing_and_says_who_paused_it() {
        startBank();
        lanes.pause("bank", "clerk");
        ground.publish(exchange, 1, "a");
        await().during(Duration.ofMillis(700)).until(() -> bank.attempts().isEmpty());
        assertThat(lanes.of("bank").pausedBy()).isEqualTo("clerk");
        assertThat(lanes.of("bank").oldestQueuedAt()).isNotNull();
        lanes.resume("bank", "clerk");
        await().until(() -> bank.subjects().equals(List.of("a")));
        assertThat(ground.ledger.count(LedgerEvent.ADMINISTRATIVE_ACT)).isEqualTo(2);
    }

    @Test
    void nothing_is_carried_outside_the_partners_window() {
        Clock noon = Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC);
        Clock night = Clock.fixed(Instant.parse("2026-11-02T01:30:00Z"), ZoneOffset.UTC);
        ground.publish(exchange, 1, "a");
        try (LaneWorker lane =
                TestLanes.workers(ground, TestLanes.deliveries(ground), noon).start("night", police)) {
            await().during(Duration.ofMillis(700)).until(() -> police.attempts().isEmpty());
        }
        try (LaneWorker lane =
                TestLanes.workers(ground, TestLanes.deliveries(ground), night).start("night", police)) {
            await().until(() -> police.subjects().equals(List.of("a")));
        }
    }

    @Test
    void a_slow_partner_is_not_hurried() {
        ground.publishMany(exchange, 60);
        long start = System.nanoTime();
        try (LaneWorker lane = workers.start("slow", police)) {
            await().until(() -> police.messages().size() == 60);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(450));
    }

    @Test
    void a_large_payload_reaches_the_partner_whole() {
        String large = "条".repeat(20_000);
        startBank();
        ground.transaction.executeWithoutResult(status -> exchange.publish(
                NewMessage.toAll(MessageType.LIST_CHANGE, "court", "large", 1, Map.of("duty", large))));
        await().until(() -> bank.messages().size() == 1);
        assertThat(bank.messages().get(0).payload()).isEqualTo("{\"duty\":\"" + large + "\"}");
    }

    @Test
    void a_crash_before_carrying_loses_and_doubles_nothing() {
        bank.feels(transmission -> {
            throw new Killed();
        });
        ground.publishMany(exchange, 20);
        startBank();
        await().until(() -> !bank.attempts().isEmpty());
        bankLane.close();
        bank.feels(transmission -> null);
        startBank();
        await().until(() -> bank.messages().size() >= 20);
        assertThat(bank.subjects()).isEqualTo(numbered(20));
    }

    @Test
    void a_crash_between_carrying_and_recording_repeats_the_same_messages_in_the_same_order() {
        ground.publishMany(exchange, 20);
        startBank(new DyingBook(ground, false));
        await().until(() -> bank.messages().size() >= 20);
        bankLane.close();
        startBank();
        await().until(() -> bank.messages().size() >= 40);
        assertThat(bank.messages().subList(20, 40)).isEqualTo(bank.messages().subList(0, 20));
        await().until(() -> ground.ledger.count(LedgerEvent.MESSAGE_SENT) == 20);
    }

    @Test
    void a_crash_between_recording_and_the_brokers_commit_repeats_nothing() {
        ground.publishMany(exchange, 20);
        startBank(new DyingBook(ground, true));
        await().until(() ->
                ground.states("bank").size() == 20 && !ground.states("bank").contains("QUEUED"));
        bankLane.close();
        startBank();
        ground.publish(exchange, 1, "later");
        await().until(() -> bank.subjects().contains("later"));
        assertThat(bank.messages()).hasSize(21);
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_SENT)).isEqualTo(21);
    }

    @Test
    void a_receipt_that_is_faster_than_the_record_is_not_lowered() {
        bank.feels(transmission -> {
            ground.jdbc.update(
                    "update exchange.delivery set state = 'ACCEPTED', sent_at = now() where partner = 'bank'");
            return null;
        });
        ground.publish(exchange, 1, "a");
        startBank();
        await().until(() -> ground.ledger.count(LedgerEvent.MESSAGE_SENT) == 1);
        assertThat(ground.states("bank")).containsExactly("ACCEPTED");
    }

    @Test
    void a_message_the_partner_acknowledged_although_sending_seemed_to_fail_is_not_sent_again() {
        bank.feels(transmission -> {
            ground.jdbc.update("update exchange.delivery set state = 'TECHNICAL' where partner = 'bank'");
            return ReceivingPartner.AWAY;
        });
        ground.publish(exchange, 1, "a");
        startBank();
        await().until(() -> ground.ledger.count(LedgerEvent.MESSAGE_SENT) == 1);
        assertThat(bank.attempts()).hasSize(1);
    }

    @Test
    void a_lane_told_to_stop_lets_the_transmission_under_way_end() {
        bank.feels(transmission -> {
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            return null;
        });
        ground.publish(exchange, 1, "a");
        startBank();
        await().until(() -> !bank.attempts().isEmpty());
        bankLane.close();
        assertThat(ground.states("bank")).containsExactly("SENT");
    }

    @Test
    void the_wait_after_failures_ends_when_the_operator_says_so() {
        ground.jdbc.update(
                "insert into exchange.lane (partner, next_attempt_at) values ('bank', now() + interval '1 hour')");
        ground.publish(exchange, 1, "a");
        startBank();
        await().during(Duration.ofMillis(300)).until(() -> bank.attempts().isEmpty());
        lanes.retryNow("bank", "clerk");
        await().until(() -> bank.messages().size() == 1);
    }

    private void startBank() {
        bankLane = workers.start("bank", bank);
    }

    private void startBank(Deliveries deliveries) {
        bankLane =
                TestLanes.workers(ground, deliveries, Clock.systemDefaultZone()).start("bank", bank);
    }

    private static List<String> numbered(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> "s" + i).toList();
    }

    private static List<String> without(List<String> all, String one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }

    /** Dies before or after it has recorded that something was sent. */
    private static final class DyingBook extends Deliveries {

        private final boolean after;

        DyingBook(Outbound ground, boolean after) {
            super(ground.jdbc, ground.transaction, ground.ledger);
            this.after = after;
        }

        @Override
        void sent(Transmission transmission) {
            if (after) {
                super.sent(transmission);
            }
            throw new Killed();
        }
    }

    /** Stands for a process that was killed here. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
