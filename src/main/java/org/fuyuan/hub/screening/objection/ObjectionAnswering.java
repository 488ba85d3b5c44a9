package org.fuyuan.hub.screening.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an officer does with an objection. Each act names the revision it was decided on: of two officers one wins, the other is
 * told. Unknown ids throw {@link NoSuchElementException}, acts that cannot be {@link org.fuyuan.hub.message.RefusedException}.
 */
public final class ObjectionAnswering {

    private static final int LONGEST = 2_000;

    private final ObjectionTable objections;
    private final ObjectionSteps steps;
    private final SuppressionGrant suppressions;
    private final AnswerClock answers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ObjectionAnswering(
            ObjectionTable objections,
            ObjectionSteps steps,
            SuppressionGrant suppressions,
            AnswerClock answers,
            TransactionTemplate transaction,
            Clock clock) {
        this.objections = objections;
        this.steps = steps;
        this.suppressions = suppressions;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Lets it wait for somebody; whether its clock stands still meanwhile, the rules say. */
    public void await(UUID id, int revision, Awaited awaited, String note, String officer) {
        if (awaited == null) {
            throw Texts.refused("missing", "awaited", "nothing", "PROVIDER or OBJECTOR");
        }
        String why = Texts.needed("note", note, LONGEST, "what is waited for");
        LocalDate today = LocalDate.now(clock);
        onRevision(id, revision, objection -> {
            objections.clock(id, awaited, answers.waiting(objection, awaited, today));
            steps.taken(id, "WAITING", LedgerEvent.OBJECTION_CHANGED, officer, why, today);
        });
    }

    /** Lets it go on. */
    public void resume(UUID id, int revision, String note, String officer) {
        String why = Texts.needed("note", note, LONGEST, "what has come in");
        LocalDate today = LocalDate.now(clock);
        onRevision(id, revision, objection -> {
            if (objection.waitingFor() == null) {
                throw Texts.refused("wrong-state", "objection", "one that waits for nobody", "one that waits");
            }
            objections.clock(id, null, answers.resumed(objection, today));
            steps.taken(id, "RESUMED", LedgerEvent.OBJECTION_CHANGED, officer, why, today);
        });
    }

    /** Upholds or rejects it, with what follows, in one transaction. */
    public void answer(UUID id, Answer answer, String officer) {
        String reasons = Texts.needed("reasons", answer.reasons(), LONGEST, "the reasons the objector is told");
        LocalDate today = LocalDate.now(clock);
        onRevision(id, answer.revision(), objection -> {
            if (answer.remedy() == Remedy.SUPPRESSION) {
                suppressions.grant(suppressions.pair(objection, answer, today), answer, reasons, officer);
            }
            LocalDate correctBy = answer.remedy() == Remedy.CORRECTION ? answers.correctBy(today) : null;
            objections.answered(id, answer, reasons, officer, correctBy);
            steps.taken(id, "ANSWERED", LedgerEvent.OBJECTION_ANSWERED, officer, reasons, today);
        });
    }

    /** Takes a suppression back: from now on the entry is hit again. */
    public void endSuppression(UUID id, String reason, String officer) {
        String why = Texts.needed("reason", reason, LONGEST, "why the entry is to count again");
        transaction.executeWithoutResult(status -> {
            Objection objection = objections.find(id).orElseThrow();
            if (objection.suppressionId() == null || !suppressions.end(objection, why, officer)) {
                throw Texts.refused("wrong-state", "objection", "no suppression in force", "one that is in force");
            }
        });
    }

    private void onRevision(UUID id, int revision, Consumer<Objection> act) {
        transaction.executeWithoutResult(status -> {
            Objection objection = objections.locked(id).orElseThrow();
            if (objection.revision() != revision || objection.state() != State.OPEN) {
                throw Texts.refused(
                        "overtaken",
                        "revision",
                        "revision %d, %s".formatted(objection.revision(), objection.state()),
                        "revision %d, OPEN: somebody else was faster; read it again".formatted(revision));
            }
            act.accept(objection);
        });
    }
}
