package org.fuyuan.sandbox.court;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that turns out the same each time for the same seed and number. */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Chance(long seed, long number) {
        this.random = new SplittableRandom(seed * 31 + number * GOLDEN);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
