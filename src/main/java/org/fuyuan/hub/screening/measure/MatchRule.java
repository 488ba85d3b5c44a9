package org.fuyuan.hub.screening.measure;

import org.fuyuan.hub.screening.Effect;

/**
 * How far one way of matching may lead.
 *
 * @param most the most severe effect; {@code PASS}: it counts for nothing
 * @param score for ranking only, 0 to 1; never raises an effect
 * @param words what was compared
 * @param reason why the rule is as it is
 */
public record MatchRule(MatchWay way, Effect most, double score, String words, String reason) {

    /** Whether anything may follow at all. */
    public boolean counts() {
        return most != Effect.PASS;
    }
}
