package org.fuyuan.hub.screening.match;

import java.util.List;
import org.fuyuan.hub.screening.ListVersion;

/**
 * What was found for one party.
 *
 * @param oldest the state of the list that the first look-up saw
 * @param newest that of the last; the list may have moved on between two look-ups
 */
public record Matches(ListVersion oldest, ListVersion newest, List<Match> all) {

    public Matches {
        all = List.copyOf(all);
    }

    public boolean areOfOneVersion() {
        return oldest.sequence() == newest.sequence();
    }
}
