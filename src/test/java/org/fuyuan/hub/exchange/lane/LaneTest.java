package org.fuyuan.hub.exchange.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageType;
import org.junit.jupiter.api.Test;

/** From the lanes to the partners: in order, once, and nobody waits for another. */
class LaneTest extends LaneFacts {

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
    void an_alert_does_not_wait_behind_the_changes_in_the_lane() {
        ground.publishMany(exchange, 3_000);
        ground.alert(exchange, "bank", "party");
        await().until(() -> ground.count("select count(*) from exchange.outbox") == 0);
        startBank();
        await().until(() -> bank.messages().size() == 3_001);
        assertThat(bank.subjects().get(0)).isEqualTo("party");
        assertThat(bank.subjects().subList(1, 3_001)).isEqualTo(numbered(3_000));
    }

    @Test
    void an_alert_ends_the_wait_for_more_changes() {
        try (LaneWorker lane = workers.start("patient", police)) {
            ground.publish(exchange, 1, "a");
            await().until(() -> ground.count(
                            "select count(*) from exchange.delivery where partner = 'patient' and state = 'QUEUED'")
                    == 1);
            ground.alert(exchange, "patient", "party");
            await().until(() -> police.subjects().equals(List.of("a", "party")));
        }
    }

    @Test
    void an_alert_the_partner_cannot_take_holds_up_no_change() {
        bank.cannotRead("party");
        ground.alert(exchange, "bank", "party");
        ground.publish(exchange, 1, "a", "b");
        await().until(() -> ground.count("select count(*) from exchange.outbox") == 0);
        startBank();
        await().until(() -> bank.subjects().equals(List.of("a", "b")));
        assertThat(bank.attempts().subList(0, 2))
                .allSatisfy(each -> assertThat(each.type()).isEqualTo(MessageType.SCREENING_ALERT));
        assertThat(bank.attempts().get(2).type()).isEqualTo(MessageType.LIST_CHANGE);
        await().until(() -> deadLetters.count("bank") == 1);
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
}
