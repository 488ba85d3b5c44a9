package org.fuyuan.hub.screening.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    void answer(RowSource rows, Answers answers) throws IOException {
        List<Row> chunk = new ArrayList<>();
        int weight = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            Row checked = checked(row);
            chunk.add(checked);
            weight += checked.weight();
            if (weight >= CHUNK) {
                answer(chunk, answers);
                chunk.clear();
                weight = 0;
            }
        }
        answer(chunk, answers);
    }

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

    private void answer(List<Row> chunk, Answers answers) throws IOException {
        Iterator<Outcome> outcomes = outcomes(chunk, answers).iterator();
        for (Row row : chunk) {
            if (row.isGood()) {
                outcomes.next().tell(row, answers);
            } else {
                answers.refused(row, ScreeningProblems.of(row.faults()));
            }
        }
        answers.flush();
    }

    private List<Outcome> outcomes(List<Row> chunk, Answers answers) throws IOException {
        List<Question> questions = chunk.stream()
                .filter(Row::isGood)
                .map(row -> row.asked().by(terms.department()))
                .toList();
        try {
            return decided(questions);
        } catch (ScreeningUnavailableException e) {
            answers.refused(chunk.get(0), ScreeningProblems.of(e));
            answers.flush();
            throw e;
        }
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
