package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.fuyuan.hub.exchange.Reconciliations;
import org.fuyuan.sandbox.department.Department;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListReachesEverybodyTest {

    private final RunningCounty running = RunningCounty.get();
    private long before;

    @BeforeEach
    void everybody_holds_the_list() {
        running.awaitEverybodyHoldsTheList();
        before = running.sql().queryForObject("select coalesce(max(sequence), 0) from exchange.message", Long.class);
    }

    @AfterEach
    void nobody_misbehaves_any_more() {
        running.county().departments().forEach(department -> department.faults().none());
    }

    @Test
    void changes_of_every_kind_reach_all_six_departments_in_order() {
        running.county().court().change(120, 1);
        running.awaitEverybodyHoldsTheList();
        assertThat(running.county().departments())
                .allSatisfy(
                        department -> assertThat(department.list().outOfOrder()).isEmpty())
                .allSatisfy(department ->
                        assertThat(department.list().appliedTwice()).isZero());
    }

    @Test
    void every_message_is_receipted_as_done_by_every_department() {
        running.county().court().change(20, 2);
        running.awaitEverybodyHoldsTheList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(openListChanges()).isZero());
    }

    @Test
    void a_department_that_is_down_delays_nobody_and_catches_up() {
        Department bank = running.department("rural-commercial-bank");
        bank.stop();
        try {
            running.county().court().change(40, 3);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(running.unlikeTheCourt()).containsExactly(bank.id()));
        } finally {
            bank.start();
        }
        running.awaitEverybodyHoldsTheList();
    }

    @Test
    void rubbish_for_an_answer_is_not_taken_for_a_receipt() {
        Department police = running.department("public-security");
        police.faults().rubbish(3);
        running.county().court().change(30, 4);
        running.awaitEverybodyHoldsTheList();
    }

    @Test
    void what_a_department_took_in_and_lost_is_found_by_reconciliation_and_sent_again() {
        Department market = running.department("market-supervision");
        market.faults().lose(5);
        running.county().court().change(12, 5);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(running.unlikeTheCourt()).containsExactly(market.id()));
        market.faults().none();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> {
                    running.bean(Reconciliations.class).start(market.id(), "test");
                    assertThat(running.unlikeTheCourt()).isEmpty();
                });
    }

    @Test
    void receipts_sent_twice_count_once() {
        Department credit = running.department("credit-platform");
        credit.faults().answerTwice(true);
        running.county().court().change(20, 6);
        running.awaitEverybodyHoldsTheList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(openListChanges()).isZero());
    }

    private long openListChanges() {
        return running.sql()
                .queryForObject(
                        """
                        select count(*) from exchange.delivery
                         where type = 'list-change/v1' and state not in ('DONE', 'RECONCILED', 'SUPERSEDED')
                           and sequence > ?""",
                        Long.class,
                        before);
    }
}
