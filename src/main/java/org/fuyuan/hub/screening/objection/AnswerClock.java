package org.fuyuan.hub.screening.objection;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.fuyuan.hub.identity.WorkingDays;

/** When an objection must be answered and decided, by the rules and the calendar. Days that are not arranged yet give null. */
final class AnswerClock {

    private final ObjectionRules rules;
    private final WorkingDays calendar;

    AnswerClock(ObjectionRules rules, WorkingDays calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * How the clock to answer stands.
     *
     * @param dueOn last day to answer; null while it is not known
     * @param stoppedOn since when it stands still, or null
     * @param daysLeft working days left of it then, or null
     */
    record Reading(LocalDate dueOn, LocalDate stoppedOn, Integer daysLeft) {}

    Reading started(LocalDate filedOn) {
        return running(due(filedOn, rules.rule("answer-within-working-days").number()));
    }

    /** The last day of the court's own term for requests to correct; null for other kinds. */
    LocalDate decideBy(Kind kind, LocalDate filedOn) {
        return rules.rule("correction-kinds").names(kind)
                ? filedOn.plusDays(rules.rule("decide-correction-within-days").number())
                : null;
    }

    LocalDate correctBy(LocalDate answeredOn) {
        return due(answeredOn, rules.rule("correct-within-working-days").number());
    }

    /** After somebody began to be waited for: it stands still, or the longer term counts, whichever the rules say. */
    Reading waiting(Objection objection, Awaited awaited, LocalDate today) {
        Reading before = resumed(objection, today);
        if (rules.rule("clock-stands-while-waiting-for").names(awaited)) {
            OptionalInt left = before.dueOn() == null ? OptionalInt.empty() : calendar.between(today, before.dueOn());
            return new Reading(before.dueOn(), today, left.isPresent() ? left.getAsInt() : null);
        }
        int longer = rules.rule("answer-with-provider-working-days").number()
                - rules.rule("answer-within-working-days").number();
        return objection.providerAsked() || before.dueOn() == null ? before : running(due(before.dueOn(), longer));
    }

    /** After the wait is over: what was left of it counts from today; a term that had run out stays run out. */
    Reading resumed(Objection objection, LocalDate today) {
        if (objection.stoppedOn() == null) {
            return running(objection.dueOn());
        }
        Integer left = objection.daysLeft();
        return running(left == null || left < 0 ? objection.dueOn() : due(today, left));
    }

    boolean isDueSoon(Objection objection, LocalDate today) {
        int soon = rules.rule("due-soon-working-days").number();
        return objection.state() == State.OPEN
                && !objection.isOverdue(today)
                && objection.stoppedOn() == null
                && objection.dueOn() != null
                && calendar.between(today, objection.dueOn()).orElse(Integer.MAX_VALUE) <= soon;
    }

    OptionalInt workingDaysLeft(Objection objection, LocalDate today) {
        return objection.dueOn() == null ? OptionalInt.empty() : calendar.between(today, objection.dueOn());
    }

    private LocalDate due(LocalDate from, int workingDays) {
        return calendar.plus(from, workingDays).orElse(null);
    }

    private static Reading running(LocalDate dueOn) {
        return new Reading(dueOn, null, null);
    }
}
