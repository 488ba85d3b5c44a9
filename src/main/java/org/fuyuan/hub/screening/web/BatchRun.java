package org.fuyuan.hub.screening.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.Screening;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.fuyuan.hub.screening.evidence.ScenarioRights;

/** One batch being answered, a chunk at a time; each chunk is kept in one commit. */
final class BatchRun {

    private static final int CHUNK = 4_000;
    private static final int SCENARIOS = 100;

    private final Screening screening;
    private final ScenarioRights rights;
    private final BatchTerms terms;
    private final Map<String, Optional<Refusal>> denied = new HashMap<>();

    BatchRun(Screening screening, ScenarioRights rights, BatchTerms terms) {
        this.screening = screening;
        this.rights = rights;
        this.terms = terms;
    }

    /** Refuses the batch when its own scenario is not the department's. */
    void admit() {
        if (terms.scenario() != null && !terms.scenario().isBlank()) {
            denial(terms.scenario()).ifPresent(refusal -> {
                throw new RefusedException(refusal);
            });
        }
    }

    /** Each chunk is answered before anything of the next is read. */
    void answer(RowSource rows, Answers answers) throws IOException {
        for (List<Row> chunk = chunk(rows); !chunk.isEmpty(); chunk = chunk(rows)) {
            tell(new Asked(chunk, CompletableFuture.completedFuture(chunk).thenApply(this::outcomes)), answers);
        }
    }

    /** One chunk is decided while the answers to the one before are written and the one behind is read. */
    void answerReadingAhead(RowSource rows, Answers answers) throws IOException {
        ExecutorService decider = Executors.newSingleThreadExecutor(work -> new Thread(work, "screening-batch"));
        try {
            Asked before = new Asked(List.of(), CompletableFuture.completedFuture(List.of()));
            for (List<Row> chunk = chunk(rows); !chunk.isEmpty(); chunk = chunk(rows)) {
                List<Row> next = chunk;
                awaitDecided(before, answers);
                Asked asked = new Asked(next, CompletableFuture.supplyAsync(() -> outcomes(next), decider));
                tell(before, answers);
                before = asked;
            }
            tell(before, answers);
        } finally {
            decider.shutdown();
        }
    }

    /** The rows of the next chunk; none after the last. */
    private List<Row> chunk(RowSource rows) throws IOException {
        List<Row> chunk = new ArrayList<>();
        int weight = 0;
        while (weight < CHUNK) {
            Row row = rows.next();
            if (row == null) {
                return chunk;
            }
            Row checked = checked(row);
            chunk.add(checked);
            weight += checked.weight();
        }
        return chunk;
    }

    /** A chunk, and what becomes of its good rows. */
    private record Asked(List<Row> chunk, CompletableFuture<List<Outcome>> outcomes) {}

    private Row checked(Row row) {
        if (!row.isGood()) {
            return row;
        }
        AskedQuestion asked = terms.applied(row.asked());
        List<Refusal> faults = asked.faults();
        if (faults.isEmpty()) {
            faults = denial(asked.scenario()).stream().toList();
        }
        return new Row(row.line(), asked, faults);
    }

    /** Asked, and recorded, once for each scenario of a batch. */
    private Optional<Refusal> denial(String scenario) {
        if (denied.size() >= SCENARIOS && !denied.containsKey(scenario)) {
            return Optional.of(new Refusal(
                    "wrong-value",
                    "/scenario",
                    "more than " + SCENARIOS + " scenarios",
                    "one batch for each scenario"));
        }
        return denied.computeIfAbsent(scenario, asked -> rights.refusal(terms.department(), asked));
    }

    private static void tell(Asked asked, Answers answers) throws IOException {
        Iterator<Outcome> outcomes = awaitDecided(asked, answers).iterator();
        for (Row row : asked.chunk()) {
            if (row.isGood()) {
                outcomes.next().tell(row, answers);
            } else {
                answers.refused(row, ScreeningProblems.of(row.faults()));
            }
        }
        answers.flush();
    }

    private static List<Outcome> awaitDecided(Asked asked, Answers answers) throws IOException {
        try {
            return asked.outcomes().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ScreeningUnavailableException unavailable) {
                answers.refused(asked.chunk().get(0), ScreeningProblems.of(unavailable));
                answers.flush();
                throw unavailable;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private List<Outcome> outcomes(List<Row> chunk) {
        List<Question> questions = chunk.stream()
                .filter(Row::isGood)
                .map(row -> row.asked().by(terms.department()))
                .toList();
        return decided(questions);
    }

    /** All together; where one of them is refused after all, each half by itself, until it stands alone. */
    private List<Outcome> decided(List<Question> questions) {
        try {
            return screening.decideAll(questions).stream()
                    .map(decision -> new Outcome(decision, null))
                    .toList();
        } catch (RefusedException e) {
            int half = questions.size() / 2;
            if (half == 0) {
                return List.of(new Outcome(null, e.refusal()));
            }
            List<Outcome> outcomes = new ArrayList<>(decided(questions.subList(0, half)));
            outcomes.addAll(decided(questions.subList(half, questions.size())));
            return outcomes;
        }
    }

    /** A decision, or why there is none. */
    private record Outcome(Decision decision, Refusal refusal) {

        void tell(Row row, Answers answers) throws IOException {
            if (refusal == null) {
                answers.decided(row, decision);
            } else {
                answers.refused(row, ScreeningProblems.of(List.of(refusal)));
            }
        }
    }
}
