package org.fuyuan.hub.screening.evidence;

import java.util.Arrays;
import java.util.Optional;

/** The last numbers one department asked about, and whether they look like a range being walked. */
final class NumberWalk {

    private static final int TAIL = 12;
    private static final int RADIX = 36;
    private static final long DAY = RADIX * RADIX * RADIX;

    private final ProbingRules rules;
    private final long[] numbers;
    private final long[] at;
    private final boolean[] hit;
    private long seen;
    private long quietUntil;

    NumberWalk(ProbingRules rules) {
        this.rules = rules;
        this.numbers = new long[rules.window()];
        this.at = new long[rules.window()];
        this.hit = new boolean[rules.window()];
    }

    /** How it looked when it was found to be a walk. */
    record Finding(int lookups, int neighbours, int misses) {}

    /**
     * @param number in comparison form
     * @param now in milliseconds
     */
    synchronized Optional<Finding> seen(String number, boolean isHit, long now) {
        int place = (int) (seen % numbers.length);
        numbers[place] = place(number);
        at[place] = now;
        hit[place] = isHit;
        seen++;
        boolean due = seen >= numbers.length && seen % (numbers.length / 4) == 0 && now >= quietUntil;
        Optional<Finding> finding = due ? finding(now) : Optional.empty();
        finding.ifPresent(walk -> quietUntil = now + rules.quiet().toMillis());
        return finding;
    }

    private Optional<Finding> finding(long now) {
        long oldest = Arrays.stream(at).min().orElse(now);
        if (now - oldest > rules.within().toMillis()) {
            return Optional.empty();
        }
        long[] distinct = Arrays.stream(numbers).sorted().distinct().toArray();
        int neighbours = 0;
        for (long number : distinct) {
            neighbours += hasNeighbour(distinct, number) ? 1 : 0;
        }
        int misses = 0;
        for (boolean each : hit) {
            misses += each ? 0 : 1;
        }
        boolean walks =
                neighbours >= rules.neighbourShare() * numbers.length && misses >= rules.missShare() * numbers.length;
        return walks ? Optional.of(new Finding(numbers.length, neighbours, misses)) : Optional.empty();
    }

    private boolean hasNeighbour(long[] sorted, long number) {
        for (int step = 1; step <= rules.step(); step++) {
            if (Arrays.binarySearch(sorted, number + step) >= 0
                    || Arrays.binarySearch(sorted, number - step) >= 0
                    || Arrays.binarySearch(sorted, number + step * DAY) >= 0
                    || Arrays.binarySearch(sorted, number - step * DAY) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The characters before the check character, as a number: neighbouring serials lie 1 apart, neighbouring days {@link #DAY}. */
    private static long place(String number) {
        String body = number.substring(Math.max(0, number.length() - 1 - TAIL), Math.max(0, number.length() - 1));
        long place = 0;
        for (int i = 0; i < body.length(); i++) {
            place = place * RADIX + Math.max(0, Character.digit(body.charAt(i), RADIX));
        }
        return place;
    }
}
