package org.fuyuan.hub.exchange.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fuyuan.hub.partner.Partner.Retry;
import org.junit.jupiter.api.Test;

/** Waits grow, are drawn at random in part, and never pass the longest. */
class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Property
    void a_wait_lies_within_its_jitter_and_under_the_longest(@ForAll @IntRange(min = 1, max = 2_000) int failures) {
        Backoff backoff = new Backoff(retry(0.2), RandomGenerator.getDefault());
        double grown = Math.min(FIRST.toMillis() * Math.pow(2, failures - 1), LONGEST.toMillis());
        assertThat((double) backoff.after(failures).toMillis()).isBetween(grown * 0.8 - 1, grown + 1);
    }

    @Test
    void without_jitter_each_wait_is_the_factor_longer_until_the_longest() {
        Backoff backoff = new Backoff(retry(0), RandomGenerator.getDefault());
        assertThat(backoff.after(1)).isEqualTo(FIRST);
        assertThat(backoff.after(2)).isEqualTo(FIRST.multipliedBy(2));
        assertThat(backoff.after(5)).isEqualTo(FIRST.multipliedBy(16));
        assertThat(backoff.after(30)).isEqualTo(LONGEST);
    }

    @Test
    void two_lanes_that_fail_together_do_not_come_back_together() {
        Backoff backoff = new Backoff(retry(0.5), RandomGenerator.getDefault());
        long different = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> backoff.after(6))
                .distinct()
                .count();
        assertThat(different).isGreaterThan(30);
    }

    private static Retry retry(double jitter) {
        return new Retry(FIRST, 2, LONGEST, jitter, 5);
    }
}
