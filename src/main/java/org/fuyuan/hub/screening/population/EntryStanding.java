package org.fuyuan.hub.screening.population;

import java.util.List;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.EntryFacts;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.PartyDecision;

/**
 * One entry that stands against one member, as its department was told.
 *
 * @param effect what this entry alone leads to; never PASS
 * @param measures ids of the measures that say so
 */
record EntryStanding(
        String entryId,
        long entryVersion,
        ListKind list,
        String caseNumber,
        String courtName,
        Effect effect,
        List<String> measures) {

    static EntryStanding of(PartyDecision decision) {
        EntryFacts entry = decision.hits().get(0).entry();
        return new EntryStanding(
                entry.entryId(),
                entry.version(),
                entry.list(),
                entry.caseNumber(),
                entry.courtName(),
                decision.effect(),
                measures(decision));
    }

    /** Ids of the measures the decision's effect rests on. */
    static List<String> measures(PartyDecision decision) {
        return decision.hits().stream()
                .filter(hit -> hit.effect() == decision.effect() && hit.effect() != Effect.PASS)
                .map((Hit hit) -> hit.measure().id())
                .distinct()
                .toList();
    }
}
