package org.fuyuan.hub.screening.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyDecision;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.match.Matches;
import org.fuyuan.hub.screening.match.Matching;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.measure.MeasureVersion;

/** Answers whole questions, each from one state of the list and one version of the measures. Thread-safe. */
public final class Answering {

    private static final int TRIES = 16;

    private final ListIndex index;
    private final MeasureCatalogue catalogue;
    private final Matching matching;
    private final Deciding deciding = new Deciding();

    public Answering(ListIndex index, MeasureCatalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
        this.matching = Matching.over(index);
    }

    /**
     * Throws {@link RefusedException} for an ill-formed question, one no measure speaks of, and while the list is not there yet.
     *
     * @param today the county's date
     * @param stale whether the list in memory lags behind the court's beyond the limit
     */
    public Answer answer(Question question, LocalDate today, boolean stale) {
        MeasureVersion version = catalogue.current();
        List<Measure> measures = version.of(question.department(), question.scenario());
        QuestionRules.check(question, measures);
        if (!index.isReady()) {
            throw new RefusedException(new Refusal(
                    "list-not-ready", "", "a list that is still being loaded", "the question again in a moment"));
        }
        boolean near = measures.stream().anyMatch(Measure::nearNames);
        Found found = find(question.parties(), version, near);
        for (int tries = 1; tries < TRIES && !found.isOfOneVersion(); tries++) {
            found = find(question.parties(), version, near);
        }
        return decide(question, found, measures, version, today, stale);
    }

    /** The list may move on between two look-ups; then all are made again. */
    private Found find(List<Party> parties, MeasureVersion version, boolean near) {
        List<Matches> matches = new ArrayList<>(parties.size());
        for (Party party : parties) {
            matches.add(matching.matches(party, version.matching(), near));
        }
        return new Found(matches);
    }

    private Answer decide(
            Question question,
            Found found,
            List<Measure> measures,
            MeasureVersion version,
            LocalDate today,
            boolean stale) {
        Effect effect = Effect.PASS;
        List<PartyDecision> decisions = new ArrayList<>(question.parties().size());
        for (int i = 0; i < question.parties().size(); i++) {
            PartyDecision decision = deciding.decide(
                    question.parties().get(i), found.matches.get(i).all(), measures, version, today, stale);
            decisions.add(decision);
            effect = effect.or(decision.effect());
        }
        return new Answer(effect, decisions, found.oldest(), version.id(), stale);
    }

    private record Found(List<Matches> matches) {

        boolean isOfOneVersion() {
            long sequence = oldest().sequence();
            return matches.stream().allMatch(each -> each.newest().sequence() == sequence);
        }

        ListVersion oldest() {
            ListVersion oldest = matches.get(0).oldest();
            for (Matches each : matches) {
                oldest = each.oldest().sequence() < oldest.sequence() ? each.oldest() : oldest;
            }
            return oldest;
        }
    }
}
