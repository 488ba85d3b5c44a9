package org.fuyuan.hub.screening.decision;

import java.util.Comparator;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.Hit;

/** A hit with the score of its match, which ranks it among hits that are as severe. */
record Judged(Hit hit, double score) {

    private static final Comparator<Hit> BY_ENTRY = Comparator.comparing(
                    (Hit hit) -> hit.entry().entryId())
            .thenComparing(hit -> hit.entry().version())
            .thenComparing(hit -> hit.entry().relation())
            .thenComparing(hit -> hit.measure().id())
            .thenComparing(hit -> hit.entry().name())
            .thenComparing(hit -> String.valueOf(hit.entry().maskedNumber()));

    /** Equally severe ones surest first, then in an order that hangs on nothing but the hits. */
    static final Comparator<Judged> MOST_SEVERE_FIRST = Comparator.<Judged, Effect>comparing(
                    judged -> judged.hit().effect(), Comparator.reverseOrder())
            .thenComparing(judged -> judged.hit().match())
            .thenComparing(Judged::score, Comparator.reverseOrder())
            .thenComparing(Judged::hit, BY_ENTRY);
}
