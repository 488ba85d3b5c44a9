package org.fuyuan.sandbox.department;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.Statement.Bucket;

/**
 * What a department holds, counted for reconciliation.
 *
 * @param buckets one summary per bucket asked for
 * @param holdings the entries of the buckets asked for by number
 */
public record HeldStatement(List<Bucket> buckets, List<Holding> holdings) {

    private static final int BUCKETS = 256;

    /** Counts the holdings; {@code asked} empty means summaries of all buckets and no entries. */
    static HeldStatement of(List<Holding> inEntryOrder, List<Integer> asked) {
        List<List<Holding>> sorted = sort(inEntryOrder);
        List<Integer> numbers =
                asked.isEmpty() ? IntStream.range(0, BUCKETS).boxed().toList() : asked;
        List<Bucket> buckets =
                numbers.stream().map(n -> summary(n, sorted.get(n))).toList();
        List<Holding> named =
                asked.stream().flatMap(n -> sorted.get(n).stream()).toList();
        return new HeldStatement(buckets, named);
    }

    private static List<List<Holding>> sort(List<Holding> holdings) {
        List<List<Holding>> buckets = new ArrayList<>();
        IntStream.range(0, BUCKETS).forEach(n -> buckets.add(new ArrayList<>()));
        holdings.forEach(
                held -> buckets.get(HoldingDigest.bucket(held.entryId())).add(held));
        return buckets;
    }

    private static Bucket summary(int number, List<Holding> held) {
        List<String> lines =
                held.stream().map(one -> one.entryId() + ":" + one.digest()).toList();
        long cents = held.stream().mapToLong(Holding::amountInCents).sum();
        return new Bucket(number, held.size(), cents, Sm3.hex(String.join("\n", lines)));
    }
}
