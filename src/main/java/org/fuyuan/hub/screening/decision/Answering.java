package org.fuyuan.hub.screening.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
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
import org.fuyuan.hub.screening.suppression.Suppressions;

/** Answers whole questions, each from one state of the list, one version of the measures and one
 * state of the suppressions. Thread-safe. */
public final class Answering {

    private static final int TRIES = 16;

    private final ListIndex index;
    private final MeasureCatalogue catalogue;
    private final Supplier<Suppressions> suppressions;
    private final Matching matching;
    private final Deciding deciding = new Deciding();

    public Answering(ListIndex index, MeasureCatalogue catalogue) {
        this(index, catalogue, () -> Suppressions.NONE);
    }

    public Answering(ListIndex index, MeasureCatalogue catalogue, Supplier<Suppressions> suppressions) {
        this.index = index;
        this.catalogue = catalogue;
        this.suppressions = suppressions;
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
        Found found = findAtOnce(question.parties(), version, near);
        return decide(found, new Terms(question, measures, version, suppressions.get(), today, stale));
    }

    /**
     * What stands against the one party of a question, as {@link #answer} would say of it with a fresh list, near names left out.
     *
     * @param today the county's date
     * @throws ScreeningUnavailableException while the list is not in memory
     */
    public Standing standing(Question question, LocalDate today) {
        MeasureVersion version = catalogue.current();
        List<Measure> measures = version.of(question.department(), question.scenario());
        Terms terms = new Terms(question, measures, version, suppressions.get(), today, false);
        Party party = question.parties().get(0);
        List<Match> matches =
                findAtOnce(question.parties(), version, false).matches().get(0).all();
        Map<String, PartyDecision> entries = new TreeMap<>();
        matches.stream()
                .collect(Collectors.groupingBy(match -> match.binding().entryId()))
                .forEach((entry, its) -> entries.put(entry, deciding.decide(party, its, terms)));
        entries.values().removeIf(each -> each.effect() == Effect.PASS);
        return new Standing(deciding.decide(party, matches, terms), entries);
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

    private Assessment decide(Found found, Terms terms) {
        List<Party> parties = terms.question().parties();
        List<PartyDecision> decisions = new ArrayList<>(parties.size());
        for (int i = 0; i < parties.size(); i++) {
            decisions.add(deciding.decide(parties.get(i), found.matches.get(i).all(), terms));
        }
        return new Assessment(decisions, found.oldest(), terms.version().id(), terms.stale());
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
