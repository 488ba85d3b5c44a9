package org.fuyuan.hub.screening.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Characters told apart by a stroke or by one part, as {@code look-alikes.csv} groups them. */
record LookAlikes(Map<Integer, Set<Integer>> alike) {

    static LookAlikes load() {
        Map<Integer, Set<Integer>> alike = new HashMap<>();
        ResourceTable.rows("look-alikes.csv").forEach(row -> {
            int[] group = row[0].codePoints().toArray();
            for (int one : group) {
                for (int other : group) {
                    if (one != other) {
                        alike.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
                    }
                }
            }
        });
        return new LookAlikes(alike);
    }

    Set<Integer> of(int character) {
        return alike.getOrDefault(character, Set.of());
    }
}
