package org.fuyuan.hub.screening.population;

import org.springframework.transaction.support.TransactionTemplate;

/** Deletes members of loads that were replaced or given up, some at a time. */
final class LoadSweeping {

    private static final int AT_ONCE = 5_000;

    private final PopulationTable populations;
    private final MemberTable members;
    private final TransactionTemplate transaction;

    LoadSweeping(PopulationTable populations, MemberTable members, TransactionTemplate transaction) {
        this.populations = populations;
        this.members = members;
        this.transaction = transaction;
    }

    /** True when there may be more. */
    boolean sweepSome() {
        return transaction.execute(status -> populations
                .abandoned()
                .map(load -> {
                    populations.giveUp(load);
                    if (members.sweep(load, AT_ONCE) == 0) {
                        populations.sweptAway(load);
                    }
                    return true;
                })
                .orElse(false));
    }
}
