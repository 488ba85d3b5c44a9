package org.fuyuan.hub.screening.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.Assessment;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyDecision;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.QuestionRules;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.match.Match;
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
     * Answers a well-formed question.
     *
     * @param today the county's date
     * @param stale whether the list in memory lags behind the court's beyond the limit
     * @throws RefusedException for a scenario or a role that no measure speaks of
     * @throws ScreeningUnavailableException while the list is not in memory
     */
    public Assessment answer(Question question, LocalDate today, boolean stale) {
        MeasureVersion version = catalogue.current();
        List<Measure> measures = version.of(question.department(), question.scenario());
        QuestionRules.unknownWords(question, version.roles(question.department(), question.scenario())).stream()
                .findFirst()
                .ifPresent(Answering::refuse);
        boolean near = measures.stream().anyMatch(Measure::nearNames);
        return decide(question, findAtOnce(question.parties(), version, near), measures, version, today, stale);
    }

    /**
     * What stands against one party in one business, as {@link #answer} would say of it with a fresh list, near names left out.
     *
     * @param today the county's date
     * @throws ScreeningUnavailableException while the list is not in memory
     */
    public Standing standing(String department, String scenario, Party party, LocalDate today) {
        MeasureVersion version = catalogue.current();
        List<Match> matches =
                findAtOnce(List.of(party), version, false).matches().get(0).all();
        List<Measure> measures = version.of(department, scenario);
        Map<String, PartyDecision> entries = new TreeMap<>();
        matches.stream()
                .collect(Collectors.groupingBy(match -> match.binding().entryId()))
                .forEach((entry, its) ->
                        entries.put(entry, deciding.decide(party, its, measures, version, today, false)));
        entries.values().removeIf(each -> each.effect() == Effect.PASS);
        return new Standing(deciding.decide(party, matches, measures, version, today, false), entries);
    }

    private Found findAtOnce(List<Party> parties, MeasureVersion version, boolean near) {
        if (!index.isReady()) {
            throw new ScreeningUnavailableException("The list is not in memory yet; ask again later.");
        }
        Found found = find(parties, version, near);
        for (int tries = 1; tries < TRIES && !found.isOfOneVersion(); tries++) {
            found = find(parties, version, near);
        }
        return found;
    }

    private static void refuse(Refusal refusal) {
        throw new RefusedException(refusal);
    }

    /** The list may move on between two look-ups; then all are made again. */
    private Found find(List<Party> parties, MeasureVersion version, boolean near) {
        List<Matches> matches = new ArrayList<>(parties.size());
        for (Party party : parties) {
            matches.add(matching.matches(party, version.matching(), near));
        }
        return new Found(matches);
    }

    private Assessment decide(
            Question question,
            Found found,
            List<Measure> measures,
            MeasureVersion version,
            LocalDate today,
            boolean stale) {
        List<PartyDecision> decisions = new ArrayList<>(question.parties().size());
        for (int i = 0; i < question.parties().size(); i++) {
            decisions.add(deciding.decide(
                    question.parties().get(i), found.matches.get(i).all(), measures, version, today, stale));
        }
        return new Assessment(decisions, found.oldest(), version.id(), stale);
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
