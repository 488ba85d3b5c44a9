package org.fuyuan.hub.screening.decision;

import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.EntryFacts;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.MeasureFacts;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyDecision;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.match.Match;
import org.fuyuan.hub.screening.measure.Exemption;
import org.fuyuan.hub.screening.measure.MatchWay;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.Measure.WhenStale;
import org.fuyuan.hub.screening.measure.MeasureRow;

/**
 * From matches and measures to the decision on one party. Each hit is judged alone and the most severe counts, so that a further
 * entry never makes a decision milder. It asks no clock and keeps nothing: same arguments, same decision.
 */
public final class Deciding {

    private static final Texts TEXTS = Texts.load();

    private final Notes notes = new Notes(TEXTS);
    private final Sentences sentences = new Sentences(TEXTS);

    public PartyDecision decide(Party party, List<Match> matches, Terms terms) {
        List<Judged> judged = new ArrayList<>();
        Effect effect = Effect.PASS;
        for (Measure measure : terms.measures()) {
            for (MeasureRow row : measure.rows()) {
                if (row.isInForceOn(terms.today()) && row.roles().contains(party.role())) {
                    effect = effect.or(staleness(measure, row, party, terms.stale()));
                    matches.stream()
                            .filter(match -> speaksOf(row, party, match))
                            .forEach(match -> add(judged, met(party, match, measure, row, terms)));
                }
            }
        }
        List<Hit> hits = judged.stream()
                .sorted(Judged.MOST_SEVERE_FIRST)
                .map(Judged::hit)
                .toList();
        effect = hits.isEmpty() ? effect : effect.or(hits.get(0).effect());
        String sentence = sentences.of(party, effect, hits, terms.measures());
        return new PartyDecision(
                party.reference(),
                effect,
                shown(hits, terms.version().matching().thresholds().hitsShown()),
                sentence);
    }

    private static Case met(Party party, Match match, Measure measure, MeasureRow row, Terms terms) {
        return new Case(
                party,
                match,
                measure,
                row,
                terms.version().vocabulary(),
                terms.today(),
                terms.suppressions().standing(terms.question(), party, match.binding(), terms.today()));
    }

    /** Of one number for a person and an entity one side is wrong about what it is: a row that speaks of either speaks of both. */
    private static boolean speaksOf(MeasureRow row, Party party, Match match) {
        return row.subjects().contains(party.kind())
                || match.rule().way() == MatchWay.OTHER_KIND
                        && row.subjects().contains(match.binding().kind());
    }

    private static Effect staleness(Measure measure, MeasureRow row, Party party, boolean stale) {
        return stale && row.subjects().contains(party.kind()) && measure.whenStale() == WhenStale.REVIEW
                ? Effect.REVIEW
                : Effect.PASS;
    }

    private void add(List<Judged> judged, Case met) {
        if (met.isMet()) {
            Match match = met.match();
            Hit hit = new Hit(
                    EffectRule.effectOf(met),
                    match.kind(),
                    match.matchedOn(),
                    entry(met.binding()),
                    measure(met.measure(), met.row()),
                    Exemptions.of(met).map(Exemption::title).orElse(null),
                    met.standing().suppression(),
                    notes.of(met));
            judged.add(new Judged(hit, match.score()));
        }
    }

    private List<Hit> shown(List<Hit> hits, int most) {
        if (hits.size() <= most) {
            return hits;
        }
        List<Hit> shown = new ArrayList<>(hits.subList(0, most));
        shown.set(most - 1, notes.withMore(shown.get(most - 1), hits.size() - most));
        return shown;
    }

    private static EntryFacts entry(Binding binding) {
        return new EntryFacts(
                binding.entryId(),
                binding.entryVersion(),
                binding.list(),
                binding.relation(),
                binding.caseNumber(),
                binding.courtName(),
                binding.documentNumber(),
                binding.publishedOn(),
                binding.expiresOn(),
                binding.certificateNumber() == null ? null : binding.maskedNumber(),
                binding.name());
    }

    private static MeasureFacts measure(Measure measure, MeasureRow row) {
        return new MeasureFacts(
                measure.id() + "/" + row.id(),
                measure.title(),
                row.effect(),
                row.laws(),
                row.levels(),
                row.needsAssistanceNotice(),
                measure.contact(),
                measure.appeal());
    }
}
