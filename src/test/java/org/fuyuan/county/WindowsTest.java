package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fuyuan.sandbox.business.BusinessCount;
import org.fuyuan.sandbox.business.BusinessDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Citizens at the departments' windows: every decision of the hub's is obeyed, and none is unlike what the court's books say. */
class WindowsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CUSTOMERS_PER_SECOND = 20;
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    private static RunningCounty running;
    private static BusinessCount count;

    @BeforeAll
    static void a_day_of_business() {
        running = RunningCounty.get();
        running.awaitEverybodyHoldsTheList();
        try (BusinessDay day = running.county().openWindows(CUSTOMERS_PER_SECOND, LINES::add)) {
            await().atMost(PATIENCE)
                    .until(
                            day::count,
                            now -> now.screenings() >= 150
                                    && now.stories() >= 1
                                    && now.letThrough() > 0
                                    && now.refusedByClerk() > 0
                                    && applications("civil_affairs", "decision_id is not null") > 0);
            count = day.count();
        }
    }

    @Test
    void no_decision_is_wrong_and_no_question_is_turned_away() {
        assertThat(LINES).noneMatch(line -> line.contains("WRONG"));
        assertThat(count.wrong()).isZero();
        assertThat(count.unanswered()).isZero();
        assertThat(count.blocked()).isPositive();
    }

    @Test
    void what_is_blocked_is_refused_and_what_passes_is_granted() {
        for (String department : List.of("market_supervision", "natural_resources", "rural_commercial_bank")) {
            assertThat(applications(department, "decision_id is not null")).isPositive();
            assertThat(applications(department, "effect = 'BLOCK' and (state <> 'REFUSED' or sentence = '')"))
                    .isZero();
            assertThat(applications(department, "effect in ('PASS', 'TAG') and state <> 'GRANTED'"))
                    .isZero();
        }
        assertThat(applications("market_supervision", "effect = 'BLOCK'")).isPositive();
    }

    @Test
    void who_was_asked_about_in_a_file_or_a_batch_is_decided_on_too() {
        assertThat(applications("civil_affairs", "decision_id is not null and state <> 'WAITING'"))
                .isPositive();
        assertThat(applications("rural_commercial_bank", "state = 'WAITING'")).isZero();
    }

    @Test
    void a_listed_legal_representative_is_refused_and_after_the_deletion_registered() {
        assertThat(LINES)
                .anyMatch(
                        line -> line.matches(
                                "company-registration WX-.*: .*\\*.* listed at .*, as legal-representative "
                                        + "BLOCK \\(.*执.*号, .*第一百七十八条.*\\): refused at .*, deleted by the court at .*: granted at .*"));
    }

    @Test
    void no_number_is_ever_told() {
        assertThat(LINES).isNotEmpty().noneMatch(line -> line.matches(".*[1-9][0-9]{16}[0-9X].*"));
    }

    private static long applications(String department, String which) {
        return departments()
                .queryForObject(
                        "select count(*) from %s_business.application where %s".formatted(department, which),
                        Long.class);
    }

    private static JdbcTemplate departments() {
        String court = running.county().endpoints().get("fuyuan.endpoint.court.database");
        String url = court.replaceAll("/court$", "/departments");
        return new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));
    }

    /** Whoever was listed for a story is off the list again, as the other tests find it. */
    @AfterAll
    static void everybody_holds_the_list_again() {
        running.awaitEverybodyHoldsTheList();
    }
}
