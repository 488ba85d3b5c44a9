package org.fuyuan.hub.screening.population;

import java.util.List;
import org.fuyuan.hub.screening.population.Member.Holder;
import org.fuyuan.hub.screening.population.MemberTable.Arriving;
import org.fuyuan.hub.screening.population.PopulationUpload.Finished;

/** Members that come to those who are there. What has been handed on stays. */
final class Addition implements PopulationUpload.Destination {

    private final Populations populations;
    private final Holder holder;
    private Finished last;

    Addition(Populations populations, Holder holder) {
        this.populations = populations;
        this.holder = holder;
    }

    @Override
    public void take(List<Arriving> some) {
        last = populations.takeIntoForce(holder, some);
    }

    @Override
    public Finished finish() {
        return last != null ? last : populations.takeIntoForce(holder, List.of());
    }

    @Override
    public void giveUp() {
        // each part is whole by itself
    }
}
