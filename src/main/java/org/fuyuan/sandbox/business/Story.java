package org.fuyuan.sandbox.business;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fuyuan.sandbox.court.CourtSystem;
import org.fuyuan.sandbox.court.Identity;
import org.fuyuan.sandbox.department.DepartmentList;

/**
 * One citizen from beginning to end: the court lists, the window refuses, the court deletes since the debt is paid, the citizen
 * comes again and is let through. Goes one step at a time and never waits.
 */
final class Story {

    private final CourtSystem court;
    private final DepartmentList list;
    private final Window window;
    private final Numbering numbering;
    private final Business business;
    private final int townsperson;
    private final Identity citizen;

    private String entryId;
    private Instant listed;
    private Application first;
    private Decision refusal;
    private Instant refused;
    private Instant deleted;
    private String told;

    /** @param list the department's own, by which is seen how far a change has come */
    Story(
            CourtSystem court,
            DepartmentList list,
            Window window,
            Numbering numbering,
            Business business,
            int townsperson) {
        this.court = court;
        this.list = list;
        this.window = window;
        this.numbering = numbering;
        this.business = business;
        this.townsperson = townsperson;
        this.citizen = court.townsfolk().person(townsperson);
    }

    /** Takes the next step if it can be taken now. */
    void step() {
        if (entryId == null) {
            entryId = court.list(townsperson);
            listed = Instant.now();
        } else if (refusal == null) {
            if (list.holds(entryId)) {
                beRefused();
            }
        } else if (told == null && !list.holds(entryId)) {
            beLetThrough();
        }
    }

    /** The whole story in a line; empty until it has ended. */
    Optional<String> told() {
        return Optional.ofNullable(told);
    }

    private void beRefused() {
        Application application = application();
        Optional<Decision> decision = window.serve(application).filter(made -> made.effect() == Effect.BLOCK);
        if (decision.isPresent()) {
            first = application;
            refusal = decision.get();
            refused = Instant.now();
            court.delete(entryId);
            deleted = Instant.now();
        }
    }

    private void beLetThrough() {
        Application again = application();
        Optional<Decision> decision = window.serve(again).filter(made -> made.effect() == Effect.PASS);
        if (decision.isPresent()) {
            window.correct(refusal, "法院已删除失信信息，重新申请已准予办理");
            told = tell(again);
        }
    }

    private String tell(Application again) {
        Applicant applicant = first.applicant("1");
        return "%s %s: %s listed at %s, as %s BLOCK (%s): refused at %s, deleted by the court at %s, came again as %s: granted at %s"
                .formatted(
                        business.scenario(),
                        first.number(),
                        applicant.maskedName(),
                        DaySheet.time(listed),
                        applicant.role(),
                        refusal.parties().get(0).ground(),
                        DaySheet.time(refused),
                        DaySheet.time(deleted),
                        again.number(),
                        DaySheet.time(Instant.now()));
    }

    private Application application() {
        String role = business.form().roles().get(0);
        Applicant applicant = new Applicant("1", citizen, role, Writing.PLAIN);
        return new Application(numbering.next(business), business, List.of(applicant));
    }
}
