package org.fuyuan.hub.screening.match;

import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.measure.MatchingRules;

/** Finds whoever of the lists may be the party, and says on what. */
public interface Matching {

    /** @param nearNames whether names that merely look or sound alike are wanted, for a party without a whole number */
    Matches matches(Party party, MatchingRules rules, boolean nearNames);

    static Matching over(ListIndex index) {
        return (party, rules, nearNames) -> new PartyMatching(index, rules, Side.of(party)).matches(nearNames);
    }
}
