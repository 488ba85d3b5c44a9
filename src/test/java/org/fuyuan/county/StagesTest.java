package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.exchange.MessageHistory;
import org.fuyuan.hub.exchange.MessageHistory.Trail;
import org.fuyuan.hub.exchange.Reconciliations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A department that takes a change in and puts it into effect later says so stage by stage, and the message's history keeps each. */
class StagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningCounty running = RunningCounty.get();
    private long before;

    @BeforeEach
    void the_court_changes_something() {
        running.awaitEverybodyHoldsTheList();
        before = running.sql().queryForObject("select coalesce(max(sequence), 0) from exchange.message", Long.class);
        running.county().court().change(5, 70);
        running.awaitEverybodyHoldsTheList();
    }

    @Test
    void a_registry_accepts_when_its_workflow_is_opened_and_is_done_later() {
        assertThat(stages("natural-resources")).containsExactly("ACCEPTED", "DONE");
    }

    @Test
    void the_police_receive_and_accept_at_once_and_are_done_later() {
        assertThat(stages("public-security")).containsExactly("TECHNICAL", "ACCEPTED", "DONE");
    }

    @Test
    void the_fourth_stage_is_that_both_lists_are_the_same() {
        for (String partner : List.of("natural-resources", "public-security")) {
            UUID message = done(partner);
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
                running.bean(Reconciliations.class).start(partner, "test");
                assertThat(state(message, partner)).isEqualTo("RECONCILED");
            });
        }
    }

    private List<String> stages(String partner) {
        Trail trail = running.bean(MessageHistory.class).of(done(partner)).orElseThrow();
        return trail.steps().stream()
                .filter(step -> step.event().equals("RECEIPT_RECORDED") && partner.equals(step.partner()))
                .map(MessageHistory.Step::detail)
                .toList();
    }

    /** The first of the changes, once the partner has said that it is in effect. */
    private UUID done(String partner) {
        UUID message = running.sql()
                .queryForObject(
                        """
                        select message_id from exchange.delivery
                         where partner = ? and type = 'list-change/v1' and sequence > ? order by sequence limit 1""",
                        UUID.class,
                        partner,
                        before);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(state(message, partner)).isIn("DONE", "RECONCILED"));
        return message;
    }

    private String state(UUID message, String partner) {
        return running.sql()
                .queryForObject(
                        "select state from exchange.delivery where message_id = ? and partner = ?",
                        String.class,
                        message,
                        partner);
    }
}
