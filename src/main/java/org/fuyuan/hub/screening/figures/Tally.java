package org.fuyuan.hub.screening.figures;

import java.time.LocalDate;
import org.fuyuan.hub.screening.Effect;

/**
 * Hits that have all of this in common.
 *
 * @param day of the decision, in the county
 * @param measure {@code <department>/<scenario>}, or {@code all/<scenario>}
 * @param fate what became of the party; null for hits beside its most severe one, so that a party is counted once
 * @param count how many, at least 1
 */
public record Tally(LocalDate day, String department, String measure, Effect effect, Fate fate, long count) {

    /** Whether it counts parties too, not only hits. */
    boolean isOfParties() {
        return fate != null;
    }
}
