package org.fuyuan.hub.screening.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.MeasureFacts;
import org.fuyuan.hub.screening.PartyDecision;
import org.fuyuan.hub.screening.measure.Measure;

/**
 * The sheet one party is handed. It tells of no other party.
 *
 * @param contacts whom to ask: those of the measures that met the party, or else of the business
 * @param appeals how to object, likewise
 */
record Handout(PartyDecision party, List<String> contacts, List<String> appeals) {

    static List<Handout> of(Decision decision, LawOfTheDay law) {
        return decision.parties().stream().map(party -> of(party, law)).toList();
    }

    private static Handout of(PartyDecision party, LawOfTheDay law) {
        return new Handout(
                party,
                told(party, law, MeasureFacts::contact, Measure::contact),
                told(party, law, MeasureFacts::appeal, Measure::appeal));
    }

    private static List<String> told(
            PartyDecision party,
            LawOfTheDay law,
            Function<MeasureFacts, String> ofHit,
            Function<Measure, String> ofLaw) {
        Stream<String> words = party.hits().isEmpty()
                ? law.measures().stream().map(ofLaw)
                : party.hits().stream().map(Hit::measure).map(ofHit);
        return words.distinct().toList();
    }
}
