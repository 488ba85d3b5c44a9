package org.fuyuan.hub.screening;

import java.util.List;
import java.util.UUID;

/**
 * One entry of the list that stands against a party under one measure.
 *
 * @param effect what follows from this hit alone
 * @param matchedOn what was compared, in words, e.g. {@code 15-digit number converted}; never a full number
 * @param exemption the exemption that made the effect milder, or null
 * @param suppression by which the court has set this entry aside for this party, or null
 * @param notes what else a person who decides should know
 */
public record Hit(
        Effect effect,
        MatchKind match,
        String matchedOn,
        EntryFacts entry,
        MeasureFacts measure,
        String exemption,
        UUID suppression,
        List<String> notes) {

    public Hit {
        notes = List.copyOf(notes);
    }

    /** A hit that no suppression speaks of. */
    public Hit(
            Effect effect,
            MatchKind match,
            String matchedOn,
            EntryFacts entry,
            MeasureFacts measure,
            String exemption,
            List<String> notes) {
        this(effect, match, matchedOn, entry, measure, exemption, null, notes);
    }
}
