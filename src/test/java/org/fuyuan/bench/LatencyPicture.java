package org.fuyuan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fuyuan.bench.Results.Figure;
import org.fuyuan.bench.Results.Run;

/**
 * The latencies of screening by the number of entries, drawn from the kept figures of its runs: an SVG with two logarithmic axes,
 * and the figures themselves beside it as CSV.
 */
final class LatencyPicture {

    private static final Path SVG = Path.of("docs", "screening-latency.svg");
    private static final Path CSV = Path.of("docs", "screening-latency.csv");

    private static final int LEFT = 90;
    private static final int TOP = 30;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 400;
    private static final int MOST_ENTRIES = 7;
    private static final int LEAST_ENTRIES = 4;
    private static final int MOST_MILLIS = 4;
    private static final int LEAST_MILLIS = -4;
    private static final int LEGEND_LINE = 24;
    private static final String HEAD =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 500" font-family="sans-serif" font-size="13">
            <rect width="900" height="500" fill="white"/>
            <text x="330" y="485" text-anchor="middle">entries on the list</text>
            <text x="20" y="230" text-anchor="middle" transform="rotate(-90 20 230)">p99, milliseconds</text>
            """;

    private final SortedMap<Integer, Run> runs;
    private final StringBuilder svg = new StringBuilder(HEAD);

    private LatencyPicture(SortedMap<Integer, Run> runs) {
        this.runs = runs;
    }

    /** One line of the picture. */
    private enum Series {
        MISS("list-index.miss-p99", "number, nobody's", "#2a9d8f"),
        HIT("list-index.hit-p99", "number, listed", "#1d6f66"),
        NAME("list-index.name-p99", "name", "#457b9d"),
        NEAR("list-index.near-p99", "near names", "#1d3557"),
        POSTGRES("list-index.postgres-hit-p99", "PostgreSQL: number, listed", "#e9a03b"),
        TRIGRAM("list-index.pg-trgm-p99", "PostgreSQL: near names (pg_trgm)", "#c1521e"),
        HTTP("screening-http.1-connections.p99", "decision over HTTP, kept", "#7b2d8b"),
        CHANGED("commit-to-decision.listed.p99", "commit to changed decision", "#c2185b");

        private final String figure;
        private final String words;
        private final String colour;

        Series(String figure, String words, String colour) {
            this.figure = figure;
            this.words = words;
            this.colour = colour;
        }

        Map<Integer, Double> points(SortedMap<Integer, Run> runs) {
            Map<Integer, Double> points = new LinkedHashMap<>();
            runs.forEach((entries, run) -> value(run).ifPresent(millis -> points.put(entries, millis)));
            return points;
        }

        private OptionalDouble value(Run run) {
            return run.figures().stream()
                    .filter(each -> each.name().equals(figure))
                    .mapToDouble(Figure::value)
                    .findFirst();
        }
    }

    static void draw() throws IOException {
        SortedMap<Integer, Run> runs = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Results.FOLDER, "screening-*.json")) {
            for (Path file : files) {
                String entries = file.getFileName().toString().replaceAll("\\D", "");
                if (!entries.isEmpty()) {
                    runs.put(Integer.valueOf(entries), new ObjectMapper().readValue(file.toFile(), Run.class));
                }
            }
        }
        LatencyPicture picture = new LatencyPicture(runs);
        Files.writeString(SVG, picture.svg());
        Files.writeString(CSV, picture.csv());
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("entries,latency,p99 in ms\n");
        for (Series series : Series.values()) {
            series.points(runs)
                    .forEach((entries, millis) ->
                            csv.append(String.format(Locale.ROOT, "%d,\"%s\",%.5f\n", entries, series.words, millis)));
        }
        return csv.toString();
    }

    private String svg() {
        for (int power = LEAST_ENTRIES; power <= MOST_ENTRIES; power++) {
            double x = x(Math.pow(10, power));
            line(x, TOP, x, TOP + HEIGHT);
            text(x, TOP + HEIGHT + 20, "middle", String.format(Locale.ROOT, "%,d", (long) Math.pow(10, power)));
        }
        for (int power = LEAST_MILLIS; power <= MOST_MILLIS; power++) {
            double y = y(Math.pow(10, power));
            line(LEFT, y, LEFT + WIDTH, y);
            text(LEFT - 8, y + 4, "end", BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString());
        }
        for (Series series : Series.values()) {
            add(series);
        }
        return svg.append("</svg>\n").toString();
    }

    private void add(Series series) {
        StringBuilder path = new StringBuilder();
        series.points(runs).forEach((entries, millis) -> {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(entries), y(millis)));
            add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>\n", x(entries), y(millis), series.colour);
        });
        if (!path.isEmpty()) {
            add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n", path, series.colour);
            double y = TOP + 20.0 + LEGEND_LINE * series.ordinal();
            add("<rect x=\"590\" y=\"%.1f\" width=\"14\" height=\"4\" fill=\"%s\"/>\n", y - 6, series.colour);
            text(612, y, "start", series.words);
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>\n", x1, y1, x2, y2);
    }

    private void text(double x, double y, String anchor, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, words);
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values));
    }

    private static double x(double entries) {
        return LEFT + WIDTH * (Math.log10(entries) - LEAST_ENTRIES) / (MOST_ENTRIES - LEAST_ENTRIES);
    }

    private static double y(double millis) {
        double power = Math.max(LEAST_MILLIS, Math.min(MOST_MILLIS, Math.log10(millis)));
        return TOP + HEIGHT * (MOST_MILLIS - power) / (MOST_MILLIS - LEAST_MILLIS);
    }
}
