package org.fuyuan.hub.exchange.lane;

import java.util.ArrayList;
import java.util.List;

/** Cuts waiting messages, in order, into what goes together: one type, and nothing that has failed before. */
final class LaneGroups {

    private LaneGroups() {}

    static List<List<Waiting>> of(List<Waiting> waiting) {
        List<List<Waiting>> groups = new ArrayList<>();
        Waiting last = null;
        for (Waiting each : waiting) {
            if (last == null || !together(last, each)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(each);
            last = each;
        }
        return groups;
    }

    private static boolean together(Waiting last, Waiting next) {
        return last.attempts() == 0
                && next.attempts() == 0
                && last.message().type().equals(next.message().type());
    }
}
