package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fuyuan.sandbox.business.BusinessDay;
import org.junit.jupiter.api.Test;

/** What the departments tell the hub of their own: what became of its decisions, and whom they hold. */
class ToldToTheHubTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final RunningCounty running = RunningCounty.get();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void the_hub_keeps_what_windows_and_clerks_made_of_its_decisions_and_whom_departments_hold() {
        running.awaitEverybodyHoldsTheList();
        try (BusinessDay day = running.county().openWindows(20, lines::add)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(outcomes()).contains("INTERCEPTED", "LET_THROUGH", "CORRECTED"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(lines)
                    .contains(
                            "market-supervision has registered its directors at the hub",
                            "rural-commercial-bank has registered its account-holders at the hub",
                            "natural-resources has registered its applicants-in-progress at the hub"));
            assertThat(day.count().reported()).isPositive();
        }
        assertThat(lines).noneMatch(line -> line.contains("was not taken"));
        running.awaitEverybodyHoldsTheList();
    }

    private List<String> outcomes() {
        return running.sql().queryForList("select distinct outcome from screening.outcome", String.class);
    }
}
