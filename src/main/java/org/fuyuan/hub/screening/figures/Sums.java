package org.fuyuan.hub.screening.figures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fuyuan.hub.screening.Effect;

/**
 * What some tallies come to.
 *
 * @param hits entries that stood against parties, by what followed from each, most severe first; every effect is there
 * @param blocked parties whose business was to be stopped
 * @param fates parties by what became of them; every fate is there, and of parties not reported on those blocked alone are counted
 */
public record Sums(Map<Effect, Long> hits, long blocked, Map<Fate, Long> fates) {

    private static final List<Effect> MOST_SEVERE_FIRST = List.of(Effect.BLOCK, Effect.REVIEW, Effect.TAG, Effect.PASS);

    static Sums of(List<Tally> tallies) {
        List<Tally> parties = tallies.stream().filter(Tally::isOfParties).toList();
        List<Tally> blocked =
                parties.stream().filter(tally -> tally.effect() == Effect.BLOCK).toList();
        List<Tally> awaited = parties.stream().filter(Sums::isTold).toList();
        return new Sums(
                by(MOST_SEVERE_FIRST, tallies, Tally::effect),
                blocked.stream().mapToLong(Tally::count).sum(),
                by(List.of(Fate.values()), awaited, Tally::fate));
    }

    /** Of nothing. */
    public static Sums none() {
        return of(List.of());
    }

    public long allHits() {
        return hits.values().stream().mapToLong(Long::longValue).sum();
    }

    public long intercepted() {
        return fates.get(Fate.INTERCEPTED);
    }

    public long blockedUnreported() {
        return fates.get(Fate.NOT_REPORTED);
    }

    private static boolean isTold(Tally tally) {
        return tally.fate() != Fate.NOT_REPORTED || tally.effect() == Effect.BLOCK;
    }

    private static <E> Map<E, Long> by(List<E> order, List<Tally> tallies, Function<Tally, E> what) {
        Map<E, Long> sums = new LinkedHashMap<>();
        order.forEach(each -> sums.put(each, 0L));
        tallies.forEach(tally -> sums.merge(what.apply(tally), tally.count(), Long::sum));
        return Collections.unmodifiableMap(sums);
    }
}
