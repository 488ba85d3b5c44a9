package org.fuyuan.hub.exchange.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fuyuan.hub.exchange.HoldingDigests;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.Statement.Bucket;
import org.fuyuan.hub.seal.Digest;
import org.junit.jupiter.api.Test;

class HoldingDigestsTest {

    @Test
    void the_worked_example_holds() {
        assertThat(HoldingDigests.of("410825-1", 3, ListKind.DISHONEST, "11010519491231002X", "张三"))
                .isEqualTo("1c2e13d9d4173875");
        assertThat(HoldingDigests.bucketOf("410825-1")).isEqualTo(133);
    }

    @Test
    void a_bucket_is_summed_in_code_point_order_of_the_entry_ids() {
        List<Holding> holdings = List.of("a:", "a", "a1", "\uFF5E", "\uD83D\uDE00", "张").stream()
                .map(id -> new Holding(id, 1, 5, "0123456789abcdef"))
                .toList();
        BucketLines lines = new BucketLines();
        holdings.forEach(holding -> lines.add(holding.entryId(), holding.digest()));

        String joined = holdings.stream()
                .sorted(Comparator.comparing(
                        (Holding holding) -> holding.entryId().codePoints().toArray(), Arrays::compare))
                .map(holding -> holding.entryId() + ":" + holding.digest())
                .collect(Collectors.joining("\n"));
        assertThat(lines.digest()).isEqualTo(Digest.SM3.hexOf(joined));
    }

    @Test
    void an_empty_list_has_256_buckets_of_nothing() {
        assertThat(new BucketSums().summaries()).hasSize(256).allSatisfy(bucket -> {
            assertThat(bucket.count()).isZero();
            assertThat(bucket.digest()).isEqualTo(Digest.SM3.hexOf(""));
        });
    }

    @Test
    void a_hundred_thousand_entries_are_summed_in_seconds() {
        Instant start = Instant.now();
        BucketSums sums = new BucketSums();
        IntStream.range(0, 100_000)
                .forEach(n -> sums.add(new Holding("410825-" + n, 1, n, Integer.toHexString(n) + "0123456789")));
        List<Bucket> summaries = sums.summaries();

        assertThat(summaries.stream().mapToLong(Bucket::count).sum()).isEqualTo(100_000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
}
