package org.fuyuan.hub.screening.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chart of stacked bars as lengths to be drawn, without any word or colour.
 *
 * @param scale the count at {@link #FULL}: 1, 2 or 5 times a power of ten, and no bar is higher
 */
public record StackedBars(List<Bar> bars, long scale) {

    /** The length of a bar that reaches the scale. */
    public static final int FULL = 1000;

    private static final long[] STEPS = {1, 2, 5};

    /** @param label what the bar is of */
    public record Bar(String label, List<Segment> segments) {

        public long total() {
            return segments.stream().mapToLong(Segment::count).sum();
        }
    }

    /**
     * A part of a bar; none is empty.
     *
     * @param series what it counts
     * @param start where it begins, from the foot of the bar
     */
    public record Segment(String series, long count, double start, double length) {

        /** Where it ends, from the top of the chart: SVG counts downwards. */
        public double top() {
            return rounded(FULL - start - length);
        }
    }

    /** @param columns counts by series in their order from the foot, by label in the order of the chart */
    public static StackedBars of(Map<String, ? extends Map<?, Long>> columns) {
        long highest = columns.values().stream()
                .mapToLong(counts ->
                        counts.values().stream().mapToLong(Long::longValue).sum())
                .max()
                .orElse(0);
        long scale = scale(highest);
        List<Bar> bars = new ArrayList<>();
        columns.forEach((label, counts) -> bars.add(new Bar(label, segments(counts, scale))));
        return new StackedBars(List.copyOf(bars), scale);
    }

    private static List<Segment> segments(Map<?, Long> counts, long scale) {
        List<Segment> segments = new ArrayList<>();
        long below = 0;
        for (Map.Entry<?, Long> each : counts.entrySet()) {
            if (each.getValue() > 0) {
                segments.add(new Segment(
                        each.getKey().toString(),
                        each.getValue(),
                        rounded((double) below * FULL / scale),
                        rounded((double) each.getValue() * FULL / scale)));
                below += each.getValue();
            }
        }
        return List.copyOf(segments);
    }

    private static long scale(long highest) {
        for (long power = 1; ; power *= 10) {
            for (long step : STEPS) {
                if (step * power >= highest) {
                    return step * power;
                }
            }
        }
    }

    private static double rounded(double length) {
        return Math.round(length * 100) / 100.0;
    }
}
