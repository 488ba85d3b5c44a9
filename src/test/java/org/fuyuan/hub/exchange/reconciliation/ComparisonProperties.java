package org.fuyuan.hub.exchange.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fuyuan.hub.exchange.Difference;
import org.fuyuan.hub.exchange.HoldingDigests;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.Statement.Bucket;

class ComparisonProperties {

    @Property(tries = 300)
    void what_the_exchange_of_buckets_finds_is_the_true_difference(
            @ForAll("lists") Map<String, Holding> ours, @ForAll("lists") Map<String, Holding> theirs) {
        Set<Integer> differing = Set.copyOf(Comparison.differingBuckets(sums(ours), sums(theirs)));
        List<Difference> found = Comparison.differences(of(ours, differing), of(theirs, differing), subject -> false);

        assertThat(found.stream().collect(Collectors.toMap(Difference::subject, Difference::kind)))
                .isEqualTo(truth(ours, theirs));
    }

    @Property(tries = 100)
    void what_is_in_flight_is_never_a_difference(
            @ForAll("lists") Map<String, Holding> ours, @ForAll("lists") Map<String, Holding> theirs) {
        List<Difference> found = Comparison.differences(
                List.copyOf(ours.values()), List.copyOf(theirs.values()), subject -> subject.endsWith("1"));

        assertThat(found).noneMatch(difference -> difference.subject().endsWith("1"));
    }

    @Provide
    Arbitrary<Map<String, Holding>> lists() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.longs().between(1, 2),
                        Arbitraries.of("张三", "李四"))
                .as(ComparisonProperties::holding)
                .list()
                .ofMaxSize(200)
                .map(list -> list.stream()
                        .collect(Collectors.toMap(Holding::entryId, holding -> holding, (one, other) -> one)));
    }

    /** A sum never changes without a new version, so what differs always differs in its digest. */
    private static Holding holding(int number, long version, String name) {
        String id = "e-" + number;
        return new Holding(id, version, version * 100, HoldingDigests.of(id, version, ListKind.DISHONEST, "1", name));
    }

    private static List<Bucket> sums(Map<String, Holding> list) {
        BucketSums sums = new BucketSums();
        list.values().forEach(sums::add);
        return sums.summaries();
    }

    private static List<Holding> of(Map<String, Holding> list, Set<Integer> buckets) {
        return list.values().stream()
                .filter(holding -> buckets.contains(HoldingDigests.bucketOf(holding.entryId())))
                .toList();
    }

    private static Map<String, Difference.Kind> truth(Map<String, Holding> ours, Map<String, Holding> theirs) {
        Set<String> all = new HashSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        return all.stream()
                .filter(id -> !Objects.equals(ours.get(id), theirs.get(id)))
                .collect(Collectors.toMap(id -> id, id -> kind(ours.get(id), theirs.get(id))));
    }

    private static Difference.Kind kind(Holding our, Holding their) {
        if (their == null) {
            return Difference.Kind.MISSING;
        }
        return our == null ? Difference.Kind.EXTRA : Difference.Kind.DIFFERENT;
    }
}
