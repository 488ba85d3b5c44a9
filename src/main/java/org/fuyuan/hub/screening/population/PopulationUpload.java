package org.fuyuan.hub.screening.population;

import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.population.MemberTable.Arriving;

/**
 * Members on their way in, some thousands in memory at a time, each of these in one short transaction: a long one would hold back
 * everybody who follows the list. Closed without having been finished, a replacement leaves everything as it was. Not thread-safe.
 */
public final class PopulationUpload implements AutoCloseable {

    private static final int AT_ONCE = 5_000;

    private final MemberRules rules;
    private final MemberTable members;
    private final Destination destination;
    private final List<Line> some = new ArrayList<>(AT_ONCE);

    PopulationUpload(MemberRules rules, MemberTable members, Destination destination) {
        this.rules = rules;
        this.members = members;
        this.destination = destination;
    }

    /**
     * How the population stands afterwards.
     *
     * @param version one more than before
     */
    public record Finished(long version, long members) {}

    private record Line(long number, Party member) {}

    /** Where members go. */
    interface Destination {

        void take(List<Arriving> some);

        Finished finish();

        void giveUp();
    }

    /** Takes one member, or says every fault for which it is not taken. Of two with one reference the later counts. */
    public List<Refusal> add(long line, Party member) {
        List<Refusal> faults = rules.faults(member);
        if (faults.isEmpty()) {
            some.add(new Line(line, member));
            if (some.size() == AT_ONCE) {
                hand();
            }
        }
        return faults;
    }

    /** Puts in force what was given. Who matches the list already is told of from then on. */
    public Finished finish() {
        hand();
        return destination.finish();
    }

    private void hand() {
        if (!some.isEmpty()) {
            destination.take(some.parallelStream()
                    .map(each -> members.arriving(each.number(), each.member()))
                    .toList());
            some.clear();
        }
    }

    @Override
    public void close() {
        destination.giveUp();
    }
}
