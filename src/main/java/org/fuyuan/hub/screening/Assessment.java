package org.fuyuan.hub.screening;

import java.util.List;

/**
 * What was found on a question, before it is kept.
 *
 * @param parties one for each party of the question, in its order
 * @param stale whether the list in memory lagged behind the registry beyond the limit
 */
public record Assessment(List<PartyDecision> parties, ListVersion listVersion, String measuresVersion, boolean stale) {

    public Assessment {
        parties = List.copyOf(parties);
    }

    /** The most severe of the parties' effects. */
    public Effect effect() {
        return parties.stream().map(PartyDecision::effect).reduce(Effect.PASS, Effect::or);
    }
}
