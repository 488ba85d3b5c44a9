package org.fuyuan.hub.exchange.reconciliation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fuyuan.hub.exchange.HoldingDigests;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.Statement;
import org.fuyuan.hub.message.Statement.Bucket;

/** What a statement must be to answer its request: a truncated or miscounted one would look like a list gone missing. */
final class StatementRules {

    private static final Set<Integer> ALL =
            IntStream.range(0, HoldingDigests.BUCKETS).boxed().collect(Collectors.toSet());

    private StatementRules() {}

    static Optional<Refusal> refusal(AskedStatement asked, Statement statement) {
        Set<Integer> wanted = asked.buckets().isEmpty() ? ALL : Set.copyOf(asked.buckets());
        boolean detail = !asked.buckets().isEmpty();
        return Stream.<Function<Statement, Refusal>>of(
                        said -> buckets(said.buckets(), wanted),
                        said -> sums(said.buckets()),
                        said -> detail ? holdings(said, wanted) : noHoldings(said),
                        said -> detail ? counts(said) : null)
                .map(rule -> rule.apply(statement))
                .filter(refusal -> refusal != null)
                .findFirst();
    }

    private static Refusal buckets(List<Bucket> buckets, Set<Integer> wanted) {
        Set<Integer> named = buckets.stream().map(Bucket::number).collect(Collectors.toSet());
        return named.equals(wanted) && buckets.size() == wanted.size()
                ? null
                : new Refusal(
                        "wrong-buckets",
                        "buckets",
                        buckets.size() + " buckets, " + named.size() + " of them distinct",
                        "each of the " + wanted.size() + " buckets asked for, once");
    }

    private static Refusal sums(List<Bucket> buckets) {
        long count = 0;
        long sum = 0;
        for (Bucket bucket : buckets) {
            if (bucket.count() < 0 || bucket.sumInCents() < 0) {
                return malformedSum(bucket, "a negative number");
            }
            count += bucket.count();
            sum += bucket.sumInCents();
            if (count < 0 || sum < 0) {
                return malformedSum(bucket, "a total beyond what 64 bits hold");
            }
        }
        return null;
    }

    private static Refusal malformedSum(Bucket bucket, String found) {
        return new Refusal("malformed-sum", "buckets/" + bucket.number(), found, "counts and sums of 0 or more");
    }

    private static Refusal noHoldings(Statement statement) {
        return statement.holdings().isEmpty()
                ? null
                : new Refusal("wrong-detail", "holdings", statement.holdings().size() + " entries", "sums only");
    }

    private static Refusal holdings(Statement statement, Set<Integer> wanted) {
        Set<String> seen = new HashSet<>();
        for (Holding holding : statement.holdings()) {
            if (holding.version() < 1 || holding.amountInCents() < 0) {
                return new Refusal("malformed-sum", "holdings/" + holding.entryId(), "a negative number", "0 or more");
            }
            if (!seen.add(holding.entryId())) {
                return new Refusal("wrong-detail", "holdings/" + holding.entryId(), "named twice", "each entry once");
            }
            if (!wanted.contains(HoldingDigests.bucketOf(holding.entryId()))) {
                return new Refusal(
                        "wrong-detail", "holdings/" + holding.entryId(), "of another bucket", "buckets asked for");
            }
        }
        return null;
    }

    private static Refusal counts(Statement statement) {
        Map<Integer, Long> counted = statement.holdings().stream()
                .collect(Collectors.groupingBy(
                        holding -> HoldingDigests.bucketOf(holding.entryId()), Collectors.counting()));
        return statement.buckets().stream()
                .filter(bucket -> bucket.count() != counted.getOrDefault(bucket.number(), 0L))
                .findFirst()
                .map(bucket -> new Refusal(
                        "miscounted",
                        "buckets/" + bucket.number(),
                        counted.getOrDefault(bucket.number(), 0L) + " entries",
                        bucket.count() + " entries, as its own sum says"))
                .orElse(null);
    }
}
