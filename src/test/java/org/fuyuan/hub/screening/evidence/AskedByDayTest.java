package org.fuyuan.hub.screening.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.ledger.TestLedger;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.ListVersion;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How many decisions each department asked for, by the county's day. */
class AskedByDayTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant AFTER_MIDNIGHT_IN_THE_COUNTY = Instant.parse("2026-11-25T16:30:00Z");

    private final DataSource database = TestDatabase.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

    @Test
    void groups_add_up_by_day_and_department_in_one_row_of_each_writer() {
        DecisionWriter writer = writer();
        writer.accept(List.of(kept("tax", NOON), kept("tax", NOON), kept("housing", NOON)));
        writer.accept(List.of(kept("tax", NOON), kept("tax", AFTER_MIDNIGHT_IN_THE_COUNTY)));

        assertThat(rows()).containsExactly("2026-11-25 housing 1", "2026-11-25 tax 3", "2026-11-26 tax 1");
    }

    @Test
    void two_nodes_write_the_same_day_at_the_same_time_and_neither_waits_for_the_other() {
        DecisionWriter one = writer();
        DecisionWriter other = writer();
        one.accept(List.of(kept("tax", NOON)));
        other.accept(List.of(kept("tax", NOON)));
        AskedByDay waiting = new AskedByDay(jdbc);

        transaction.executeWithoutResult(open -> {
            waiting.add(List.of(kept("tax", NOON)));
            separately(() -> other.accept(List.of(kept("tax", NOON))));
        });

        assertThat(rows()).containsExactly("2026-11-25 tax 4");
        assertThat(jdbc.queryForObject("select count(*) from screening.asked_by_day", Long.class))
                .isEqualTo(3);
    }

    @Test
    void what_is_not_kept_is_not_counted() {
        KeptDecision twice = kept("tax", NOON);

        assertThatThrownBy(() -> writer().accept(List.of(twice, twice)))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(rows()).isEmpty();
    }

    @Test
    void the_courts_own_trials_are_not_counted() {
        Decision trial = decision("court", "trial", NOON);
        writer().accept(List.of(kept(trial), kept("tax", NOON)));
        writer().accept(List.of(kept(decision("court", "trial", NOON))));

        assertThat(rows()).containsExactly("2026-11-25 tax 1");
    }

    /** On another connection, in a transaction of its own. */
    private static void separately(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(thread.isAlive()).as("it waited").isFalse();
    }

    private List<String> rows() {
        return jdbc.queryForList(
                "select day || ' ' || department || ' ' || sum(asked) from screening.asked_by_day group by day, department"
                        + " order by 1",
                String.class);
    }

    private DecisionWriter writer() {
        return new DecisionWriter(jdbc, transaction, TestLedger.on(jdbc));
    }

    private static KeptDecision kept(String department, Instant at) {
        return kept(decision(department, "a-scenario", at));
    }

    private static KeptDecision kept(Decision decision) {
        KeptText none = KeptText.of("[]");
        return new KeptDecision(decision, "a purpose", "03", "0123456789abcdef", none, none);
    }

    private static Decision decision(String department, String scenario, Instant at) {
        return new Decision(
                MessageIds.next(),
                department,
                scenario,
                "B1",
                Effect.PASS,
                List.of(),
                new ListVersion(1, at),
                "measures-1",
                false,
                at,
                "00".repeat(32));
    }
}
