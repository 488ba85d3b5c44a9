package org.fuyuan.hub.screening;

import java.util.List;

/**
 * The decision on one party.
 *
 * @param reference the department's word for the party
 * @param hits what stands against it, most severe first; empty for none
 * @param sentence the reasons in Chinese, fit to be handed to the citizen
 */
public record PartyDecision(String reference, Effect effect, List<Hit> hits, String sentence) {

    public PartyDecision {
        hits = List.copyOf(hits);
    }
}
