package org.fuyuan.hub.screening.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.fuyuan.hub.screening.figures.StackedBars.Bar;
import org.fuyuan.hub.screening.figures.StackedBars.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackedBarsTest {

    @Test
    void parts_stand_on_each_other_and_empty_ones_are_left_out() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("BLOCK", 5L);
        counts.put("REVIEW", 0L);
        counts.put("PASS", 3L);

        StackedBars chart = StackedBars.of(Map.of("2026-11-25", counts));

        assertThat(chart.bars())
                .containsExactly(new Bar(
                        "2026-11-25", List.of(new Segment("BLOCK", 5, 0, 500), new Segment("PASS", 3, 500, 300))));
        assertThat(chart.bars().get(0).segments().get(1).top()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 5", "6, 10", "11, 20", "21, 50", "501, 1000", "123456789, 200000000"})
    void the_scale_is_the_next_round_number(long highest, long scale) {
        assertThat(StackedBars.of(Map.of("a", Map.of("BLOCK", highest))).scale())
                .isEqualTo(scale);
    }

    @Property
    void a_bar_is_as_long_as_its_sum_and_never_longer_than_the_chart(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> counts) {
        Map<Integer, Long> series = new LinkedHashMap<>();
        counts.forEach(count -> series.put(series.size(), count));

        StackedBars chart = StackedBars.of(Map.of("a", series));

        Bar bar = chart.bars().get(0);
        long sum = counts.stream().mapToLong(Long::longValue).sum();
        double length = bar.segments().stream().mapToDouble(Segment::length).sum();
        assertThat(bar.total()).isEqualTo(sum);
        assertThat(length).isCloseTo((double) sum * StackedBars.FULL / chart.scale(), within(0.05));
        assertThat(bar.segments()).allSatisfy(part -> assertThat(part.top()).isBetween(-0.02, 1000.0));
    }
}
