package org.fuyuan.hub.screening.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figures of a period, from which every sum on the page is taken. */
public record Figures(Period period, List<Tally> tallies, List<Asked> asked) {

    public Figures {
        tallies = List.copyOf(tallies);
        asked = List.copyOf(asked);
    }

    /** Those of one department, of one measure, or of both together; null leaves open. By measure nobody counts what was asked. */
    public Figures only(String department, String measure) {
        Predicate<Tally> wanted =
                tally -> (department == null || tally.department().equals(department))
                        && (measure == null || tally.measure().equals(measure));
        return new Figures(
                period,
                tallies.stream().filter(wanted).toList(),
                asked.stream()
                        .filter(each -> measure == null)
                        .filter(each -> department == null || each.department().equals(department))
                        .toList());
    }

    public Sums total() {
        return Sums.of(tallies);
    }

    public long decisions() {
        return asked.stream().mapToLong(Asked::decisions).sum();
    }

    /** By whatever of a tally, e.g. {@code Tally::department}, in its order; only what occurs. */
    public <K extends Comparable<? super K>> Map<K, Sums> by(Function<Tally, K> what) {
        Map<K, Sums> sums = new TreeMap<>();
        tallies.stream().collect(Collectors.groupingBy(what)).forEach((key, those) -> sums.put(key, Sums.of(those)));
        return sums;
    }

    /** By whatever of what was asked, e.g. {@code Asked::day}; only what occurs. */
    public <K extends Comparable<? super K>> Map<K, Long> decisionsBy(Function<Asked, K> what) {
        return asked.stream()
                .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.summingLong(Asked::decisions)));
    }
}
