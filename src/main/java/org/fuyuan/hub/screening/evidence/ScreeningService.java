package org.fuyuan.hub.screening.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.Assessing;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.QuestionRules;
import org.fuyuan.hub.screening.Screening;

/** A question is checked, allowed, assessed, kept, and only then answered. */
final class ScreeningService implements Screening {

    private static final int MANY = 64;

    private final ScenarioRights rights;
    private final LookupLimits limits;
    private final Assessing assessing;
    private final Drafting drafting;
    private final GroupCommit evidence;
    private final Probing probing;
    private final DecisionTable decisions;

    ScreeningService(
            ScenarioRights rights,
            LookupLimits limits,
            Assessing assessing,
            Drafting drafting,
            GroupCommit evidence,
            Probing probing,
            DecisionTable decisions) {
        this.rights = rights;
        this.limits = limits;
        this.assessing = assessing;
        this.drafting = drafting;
        this.evidence = evidence;
        this.probing = probing;
        this.decisions = decisions;
    }

    @Override
    public Decision decide(Question question) {
        admit(question);
        limit(question.department(), question);
        return kept(question, drafting.draft(question, assessing.assess(question)));
    }

    @Override
    public List<Decision> decideAll(List<Question> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        questions.forEach(ScreeningService::check);
        admitAll(questions);
        Stream<Question> stream = questions.size() > MANY ? questions.parallelStream() : questions.stream();
        List<KeptDecision> drafts = stream.map(question -> drafting.draft(question, assessing.assess(question)))
                .toList();
        limits.await(questions.get(0).department(), lookups(questions));
        evidence.keep(drafts);
        return IntStream.range(0, questions.size())
                .mapToObj(i -> given(questions.get(i), drafts.get(i)))
                .toList();
    }

    @Override
    public Decision tryOut(Question question) {
        admit(question);
        Question kept = new Question(
                TRIAL_DEPARTMENT,
                TRIAL_SCENARIO,
                question.purpose(),
                question.department() + "/" + question.scenario(),
                question.askedBy(),
                question.parties());
        admit(kept);
        limit(TRIAL_DEPARTMENT, kept);
        return kept(kept, drafting.draft(kept, assessing.assess(question)));
    }

    @Override
    public Optional<Decision> find(UUID decisionId) {
        return decisions.find(decisionId).map(found -> found.kept().decision());
    }

    private void admit(Question question) {
        check(question);
        rights.refusal(question.department(), question.scenario()).ifPresent(ScreeningService::refuse);
    }

    private void admitAll(List<Question> questions) {
        record Asked(String department, String scenario) {}
        List<Asked> asked = questions.stream()
                .map(question -> new Asked(question.department(), question.scenario()))
                .distinct()
                .toList();
        asked.forEach(each -> rights.refusal(each.department(), each.scenario()).ifPresent(ScreeningService::refuse));
        if (asked.stream().map(Asked::department).distinct().count() > 1) {
            throw new IllegalArgumentException("questions of several departments cannot be asked together");
        }
    }

    private static void check(Question question) {
        QuestionRules.faults(question).stream().findFirst().ifPresent(ScreeningService::refuse);
    }

    private void limit(String department, Question question) {
        limits.take(department, question.parties().size()).ifPresent(wait -> refuse(tooMany(wait)));
    }

    private Decision kept(Question question, KeptDecision draft) {
        evidence.keep(List.of(draft));
        return given(question, draft);
    }

    private Decision given(Question question, KeptDecision draft) {
        probing.seen(question, draft.decision());
        return draft.decision();
    }

    private static int lookups(List<Question> questions) {
        return questions.stream()
                .mapToInt(question -> question.parties().size())
                .sum();
    }

    private static Refusal tooMany(Duration wait) {
        return new Refusal(
                "too-many-lookups",
                "",
                "more than the department's lookupsPerSecond",
                "the same question again in %d ms".formatted(wait.toMillis() + 1));
    }

    private static void refuse(Refusal refusal) {
        throw new RefusedException(refusal);
    }
}
