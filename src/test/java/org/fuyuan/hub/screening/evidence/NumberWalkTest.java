package org.fuyuan.hub.screening.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What looks like walking a range of numbers, and what does not, by the thresholds of {@code rules/probing.yaml}. */
class NumberWalkTest {

    private static final int MANY = 5_000;
    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

    private final ProbingRules rules = ProbingRules.load();

    @Test
    void consecutive_serials_are_a_walk() {
        assertThat(found(i -> number(BORN.plusDays(i / 500), i % 500), i -> false, 1))
                .isPresent();
    }

    @Test
    void consecutive_days_are_a_walk() {
        assertThat(found(i -> number(BORN.plusDays(i), 1), i -> false, 1)).isPresent();
    }

    @Test
    void a_walk_in_shuffled_order_is_one_still() {
        int[] shuffled = new Random(7).ints(0, 400).distinct().limit(400).toArray();
        assertThat(found(i -> number(BORN, shuffled[i % 400]), i -> false, 1)).isPresent();
    }

    @Test
    void consecutive_credit_codes_are_a_walk() {
        assertThat(found(i -> "91410825MA9" + "%06d".formatted(i) + "X", i -> false, 1))
                .isPresent();
    }

    @Test
    void the_county_walking_in_at_random_is_none() {
        Random random = new Random(1);
        assertThat(found(i -> number(BORN.plusDays(random.nextInt(18_000)), random.nextInt(60)), i -> false, 1))
                .isEmpty();
    }

    @Test
    void a_whole_population_sorted_by_number_is_none() {
        Random random = new Random(2);
        String[] sorted = IntStream.range(0, MANY)
                .mapToObj(i -> number(BORN.plusDays(random.nextInt(MANY / 5)), random.nextInt(80)))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        assertThat(found(i -> sorted[i % sorted.length], i -> false, 1)).isEmpty();
    }

    @Test
    void numbers_that_mostly_stand_on_the_list_are_none() {
        assertThat(found(i -> number(BORN, i % 900), i -> i % 2 == 0, 1)).isEmpty();
    }

    @Test
    void the_same_numbers_spread_over_days_are_none() {
        assertThat(found(i -> number(BORN, i % 900), i -> false, 60_000)).isEmpty();
    }

    private Optional<NumberWalk.Finding> found(IntFunction<String> number, IntFunction<Boolean> hit, long pause) {
        NumberWalk walk = new NumberWalk(rules);
        return IntStream.range(0, MANY)
                .mapToObj(i -> walk.seen(number.apply(i), hit.apply(i), i * pause))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String number(LocalDate born, int serial) {
        return "410825" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(serial) + "X";
    }
}
