package org.fuyuan.hub.screening.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Looks objections up, with their clocks. */
public final class Objections {

    private final ObjectionTable objections;
    private final SuppressionGrant suppressions;
    private final AnswerClock answers;
    private final Clock clock;

    Objections(ObjectionTable objections, SuppressionGrant suppressions, AnswerClock answers, Clock clock) {
        this.objections = objections;
        this.suppressions = suppressions;
        this.answers = answers;
        this.clock = clock;
    }

    /** Which objections a list shows. */
    public enum Filter {
        OPEN,
        OVERDUE,
        CLOSED
    }

    /**
     * An objection with its clock as of today.
     *
     * @param daysLeft working days to the last day to answer, negative when it is over; null while not known
     * @param dueSoon whether little of it is left
     */
    public record Clocked(Objection objection, Integer daysLeft, boolean dueSoon, boolean overdue) {}

    public Optional<Objection> find(UUID id) {
        return objections.find(id);
    }

    public List<Step> steps(UUID id) {
        return objections.steps(id);
    }

    /** Open ones by how soon they must be answered, closed ones newest first. */
    public List<Clocked> list(Filter filter, int most) {
        String state = State.OPEN.name();
        return switch (filter) {
            case CLOSED -> clocked(objections.select("o.state <> ? order by o.answered_at desc", state, most));
            case OPEN ->
                clocked(objections.select(
                        "o.state = ? order by least(o.due_on, o.decide_by), o.filed_at", state, most));
            case OVERDUE -> overdue(most).stream().map(this::clocked).toList();
        };
    }

    /** Those whose time has run out, longest first. */
    List<Objection> overdue(int most) {
        LocalDate today = today();
        return objections
                .select(
                        "o.state = 'OPEN' and least(o.due_on, o.decide_by) < ?"
                                + " order by least(o.due_on, o.decide_by), o.filed_at",
                        today,
                        most)
                .stream()
                .filter(objection -> objection.isOverdue(today))
                .toList();
    }

    /** Whether its suppression has been taken back. */
    public boolean isSuppressionEnded(Objection objection) {
        return objection.suppressionId() != null && suppressions.isEnded(objection.suppressionId());
    }

    public Clocked clocked(Objection objection) {
        LocalDate today = today();
        OptionalInt left = answers.workingDaysLeft(objection, today);
        return new Clocked(
                objection,
                left.isPresent() ? left.getAsInt() : null,
                answers.isDueSoon(objection, today),
                objection.isOverdue(today));
    }

    private List<Clocked> clocked(List<Objection> found) {
        return found.stream().map(this::clocked).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
