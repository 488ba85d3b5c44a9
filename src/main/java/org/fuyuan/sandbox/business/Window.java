package org.fuyuan.sandbox.business;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.fuyuan.sandbox.business.BusinessBook.State;
import org.fuyuan.sandbox.court.Townsfolk;

/**
 * A department's window: writes an application down, asks the hub, and does what the hub decided. An application the hub cannot
 * decide on now waits and is asked about again, also after the process has ended in between.
 */
final class Window {

    private final HubDoor hub;
    private final BusinessBook book;
    private final Townsfolk townsfolk;
    private final DaySheet sheet;
    private final Queue<Application> waiting = new ArrayDeque<>();

    Window(HubDoor hub, BusinessBook book, Townsfolk townsfolk, DaySheet sheet) {
        this.hub = hub;
        this.book = book;
        this.townsfolk = townsfolk;
        this.sheet = sheet;
    }

    synchronized void open() {
        book.create();
        waiting.addAll(book.waiting());
    }

    /** The decision, obeyed; empty when the application has to wait or was turned away. */
    synchronized Optional<Decision> serve(Application application) {
        book.received(application);
        waiting.add(application);
        return ask(application);
    }

    /** Asks about many at once; whoever cannot be decided on now waits. */
    synchronized void serve(List<Application> applications) {
        receive(applications);
        try {
            List<BatchAnswer> answers = hub.ask(applications);
            for (int i = 0; i < answers.size(); i++) {
                answered(applications.get(i).number(), answers.get(i));
            }
        } catch (NotDecidedException e) {
            sheet.waits(applications.get(0), e.getMessage());
        }
    }

    /** Writes applications down, whose answers come another way. */
    synchronized void receive(List<Application> applications) {
        applications.forEach(book::received);
        waiting.addAll(applications);
    }

    /** Those without an answer. */
    synchronized List<Application> waiting() {
        return List.copyOf(waiting);
    }

    /** Does what the hub decided on an application; one that does not wait has its answer already. */
    synchronized void answered(String number, BatchAnswer answer) {
        waiting.stream()
                .filter(application -> application.number().equals(number))
                .findFirst()
                .ifPresent(application -> settle(application, answer));
    }

    private void settle(Application application, BatchAnswer answer) {
        if (answer.decision() == null) {
            turnAway(application, answer.problem());
        } else {
            obey(application, answer.decision());
            waiting.remove(application);
        }
    }

    private void turnAway(Application application, String why) {
        book.closed(application, State.UNANSWERED, why, List.of());
        waiting.remove(application);
        sheet.turnedAway(application, why);
    }

    /** Asks again about whoever has waited longest; false when nobody waits. */
    synchronized boolean askAgain() {
        Application longest = waiting.peek();
        if (longest != null) {
            ask(longest);
        }
        return longest != null;
    }

    private Optional<Decision> ask(Application application) {
        try {
            Decision decision = hub.ask(application);
            obey(application, decision);
            waiting.remove(application);
            return Optional.of(decision);
        } catch (NotDecidedException e) {
            sheet.waits(application, e.getMessage());
        } catch (TurnedAwayException e) {
            turnAway(application, e.getMessage());
        }
        return Optional.empty();
    }

    private void obey(Application application, Decision decision) {
        State state =
                switch (decision.effect()) {
                    case PASS, TAG -> State.GRANTED;
                    case REVIEW -> State.WITH_CLERK;
                    case BLOCK -> State.REFUSED;
                };
        book.decided(application, decision, state, intercepted(application, decision));
        sheet.decided(application, decision);
        for (Decision.OnParty party : decision.parties()) {
            Applicant applicant = application.applicant(party.reference());
            TruthCheck.Finding finding = TruthCheck.of(
                    application.business(),
                    applicant,
                    party.effect(),
                    townsfolk.standings(applicant.identity()),
                    decision.decidedAt());
            sheet.checked(application, applicant, party.effect(), finding);
        }
    }

    private static List<Outcome> intercepted(Application application, Decision decision) {
        String seat = application.business().form().seat();
        return decision.parties().stream()
                .filter(party -> party.effect() == Effect.BLOCK)
                .map(party -> new Outcome(
                        decision.id(), party.reference(), Outcome.Kind.INTERCEPTED, seat, "按照比对结果不予办理", Instant.now()))
                .toList();
    }

    /** Lifts what was refused to the first applicant, since the court has deleted the entry. */
    void correct(Decision refused, String reason) {
        book.add(new Outcome(refused.id(), "1", Outcome.Kind.CORRECTED, Clerk.NAME, reason, Instant.now()));
    }
}
