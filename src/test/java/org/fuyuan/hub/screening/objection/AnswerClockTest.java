package org.fuyuan.hub.screening.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.fuyuan.hub.identity.WorkingDays;
import org.junit.jupiter.api.Test;

/** When an objection must be answered; 2026-09-25 to 27 and 2026-10-01 to 07 are holidays, 2026-09-20 and 10-10 are worked. */
class AnswerClockTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    private final AnswerClock clock =
            new AnswerClock(ObjectionRules.load(), WorkingDays.read(Path.of("mappings/codes/calendar.csv")));

    @Test
    void three_working_days_to_answer() {
        assertThat(clock.started(FRIDAY).dueOn()).isEqualTo("2026-11-25");
        assertThat(clock.started(LocalDate.parse("2026-09-30")).dueOn()).isEqualTo("2026-10-10");
    }

    @Test
    void seven_from_filing_where_who_provided_the_facts_looks_into_them() {
        Objection objection = filed(null, null, false);

        assertThat(clock.waiting(objection, Awaited.PROVIDER, FRIDAY.plusDays(3))
                        .dueOn())
                .isEqualTo("2026-12-01");
        assertThat(clock.waiting(filed(null, null, true), Awaited.PROVIDER, FRIDAY.plusDays(3))
                        .dueOn())
                .as("a second asking gives no more time")
                .isEqualTo("2026-11-25");
    }

    @Test
    void the_clock_stands_still_while_the_objector_is_waited_for_and_goes_on_with_what_was_left() {
        AnswerClock.Reading stopped =
                clock.waiting(filed(null, null, false), Awaited.OBJECTOR, LocalDate.parse("2026-11-23"));
        Objection waiting = filed(stopped.stoppedOn(), stopped.daysLeft(), false);

        assertThat(stopped.daysLeft()).isEqualTo(2);
        assertThat(waiting.isOverdue(LocalDate.parse("2026-12-20"))).isFalse();
        assertThat(clock.resumed(waiting, LocalDate.parse("2026-12-04")).dueOn())
                .isEqualTo("2026-12-08");
    }

    @Test
    void a_term_that_had_run_out_stays_run_out() {
        AnswerClock.Reading stopped =
                clock.waiting(filed(null, null, false), Awaited.OBJECTOR, LocalDate.parse("2026-11-30"));
        Objection waiting = filed(stopped.stoppedOn(), stopped.daysLeft(), false);

        assertThat(clock.resumed(waiting, LocalDate.parse("2026-12-04")).dueOn())
                .isEqualTo("2026-11-25");
    }

    @Test
    void requests_to_correct_carry_the_courts_own_term_besides() {
        assertThat(clock.decideBy(Kind.PAID, FRIDAY)).isEqualTo("2026-12-05");
        assertThat(clock.decideBy(Kind.NOT_THE_PERSON, FRIDAY)).isNull();
    }

    @Test
    void in_a_year_without_an_arrangement_the_last_day_is_not_known() {
        assertThat(clock.started(LocalDate.parse("2031-03-03")).dueOn()).isNull();
    }

    @Test
    void overdue_begins_the_day_after_the_last_and_due_soon_before_it() {
        Objection objection = filed(null, null, false);

        assertThat(clock.isDueSoon(objection, LocalDate.parse("2026-11-23"))).isFalse();
        assertThat(clock.isDueSoon(objection, LocalDate.parse("2026-11-24"))).isTrue();
        assertThat(objection.isOverdue(LocalDate.parse("2026-11-25"))).isFalse();
        assertThat(objection.isOverdue(LocalDate.parse("2026-11-26"))).isTrue();
    }

    private Objection filed(LocalDate stoppedOn, Integer daysLeft, boolean providerAsked) {
        return new Objection(
                null,
                1,
                State.OPEN,
                Kind.NOT_THE_PERSON,
                "market-supervision",
                null,
                null,
                null,
                null,
                "SX1",
                1,
                null,
                null,
                "text",
                "contact",
                null,
                FRIDAY,
                clock.started(FRIDAY).dueOn(),
                null,
                null,
                providerAsked,
                stoppedOn,
                daysLeft,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
