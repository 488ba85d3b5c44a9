package org.fuyuan.hub.exchange.reconciliation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fuyuan.hub.exchange.HoldingDigests;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.Statement.Bucket;
import org.fuyuan.hub.seal.Digest;

/** Sums a list up bucket by bucket, from entries in any order, keeping some sixty bytes of each. */
final class BucketSums {

    private final List<BucketLines> buckets = IntStream.range(0, HoldingDigests.BUCKETS)
            .mapToObj(number -> new BucketLines())
            .toList();
    private final long[] sums = new long[HoldingDigests.BUCKETS];

    void add(Holding holding) {
        int bucket = HoldingDigests.bucketOf(holding.entryId());
        buckets.get(bucket).add(holding.entryId(), holding.digest());
        sums[bucket] = Math.addExact(sums[bucket], holding.amountInCents());
    }

    List<Bucket> summaries() {
        return IntStream.range(0, HoldingDigests.BUCKETS)
                .mapToObj(number -> new Bucket(
                        number,
                        buckets.get(number).count(),
                        sums[number],
                        buckets.get(number).digest()))
                .toList();
    }

    /** One digest for the whole list. */
    static String digest(List<Bucket> inOrder) {
        return Digest.SM3.hexOf(inOrder.stream().map(Bucket::digest).collect(Collectors.joining("\n")));
    }
}
