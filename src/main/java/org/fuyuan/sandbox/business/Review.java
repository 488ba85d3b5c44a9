package org.fuyuan.sandbox.business;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.sandbox.business.BusinessBook.State;
import org.fuyuan.sandbox.business.BusinessBook.WithClerk;
import org.fuyuan.sandbox.court.Townsfolk;

/** A department's desk for what the hub sent to review: a clerk rules on each applicant, and one refusal refuses the application. */
final class Review {

    private static final int AT_ONCE = 20;

    private final BusinessBook book;
    private final Clerk clerk;
    private final DaySheet sheet;

    Review(BusinessBook book, Townsfolk townsfolk, DaySheet sheet) {
        this.book = book;
        this.clerk = new Clerk(townsfolk);
        this.sheet = sheet;
    }

    /** Rules on what lies there. */
    void work() {
        book.withClerk(AT_ONCE).forEach(this::rule);
    }

    private void rule(WithClerk sent) {
        Application application = sent.application();
        List<Outcome> outcomes = new ArrayList<>();
        String refusal = null;
        for (Decision.OnParty party : sent.decision().parties()) {
            if (party.effect() == Effect.REVIEW) {
                Applicant applicant = application.applicant(party.reference());
                Ruling ruling = clerk.rule(application.business(), applicant);
                outcomes.add(outcome(sent.decision(), party, ruling));
                refusal = ruling.letThrough() ? refusal : ruling.reason();
                sheet.ruled(application, applicant, ruling);
            }
        }
        book.closed(application, refusal == null ? State.GRANTED : State.REFUSED, refusal, outcomes);
    }

    private static Outcome outcome(Decision decision, Decision.OnParty party, Ruling ruling) {
        Outcome.Kind kind = ruling.letThrough() ? Outcome.Kind.LET_THROUGH : Outcome.Kind.INTERCEPTED;
        return new Outcome(decision.id(), party.reference(), kind, Clerk.NAME, ruling.reason(), Instant.now());
    }
}
