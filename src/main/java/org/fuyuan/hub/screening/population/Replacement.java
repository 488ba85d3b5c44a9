package org.fuyuan.hub.screening.population;

import java.util.List;
import org.fuyuan.hub.screening.population.Member.Holder;
import org.fuyuan.hub.screening.population.MemberTable.Arriving;
import org.fuyuan.hub.screening.population.PopulationUpload.Finished;

/** Members that together take the place of all before. */
final class Replacement implements PopulationUpload.Destination {

    private final Populations populations;
    private final Holder holder;
    private final long load;
    private boolean finished;

    Replacement(Populations populations, Holder holder, long load) {
        this.populations = populations;
        this.holder = holder;
        this.load = load;
    }

    @Override
    public void take(List<Arriving> some) {
        populations.takeIntoLoad(load, some);
    }

    @Override
    public Finished finish() {
        Finished result = populations.putInForce(holder, load);
        finished = true;
        return result;
    }

    @Override
    public void giveUp() {
        if (!finished) {
            populations.giveUp(load);
        }
    }
}
