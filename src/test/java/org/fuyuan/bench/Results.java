package org.fuyuan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one run, printed as they come and kept as JSON. */
final class Results {

    /** Where the figures of all runs lie. */
    static final Path FOLDER = Path.of("target", "bench");

    private final String bench;
    private final List<Figure> figures;

    Results(String bench) {
        this(bench, new ArrayList<>());
    }

    private Results(String bench, List<Figure> figures) {
        this.bench = bench;
        this.figures = figures;
    }

    /** The same figures, kept under another name. */
    Results alsoKeptAs(String name) {
        return new Results(name, figures);
    }

    /** A figure that should be at least the target. */
    void atLeast(double target, String name, double value, String unit) {
        add(new Figure(name, value, unit, ">= " + plain(target), value >= target));
    }

    /** A figure that should be at most the target. */
    void atMost(double target, String name, double value, String unit) {
        add(new Figure(name, value, unit, "<= " + plain(target), value <= target));
    }

    /** A figure without a target. */
    void figure(String name, double value, String unit) {
        add(new Figure(name, value, unit, "none", true));
    }

    boolean allPassed() {
        return figures.stream().allMatch(Figure::pass);
    }

    void keep() throws IOException {
        Path file = FOLDER.resolve(bench + ".json");
        Files.createDirectories(FOLDER);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(file.toFile(), new Run(bench, Instant.now().toString(), figures));
    }

    private void add(Figure figure) {
        figures.add(figure);
        System.out.printf(
                "RESULT %s %s %s target %s %s%n",
                figure.name(), plain(figure.value()), figure.unit(), figure.target(), figure.pass() ? "pass" : "short");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? "%d".formatted((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }

    record Figure(String name, double value, String unit, String target, boolean pass) {}

    record Run(String bench, String at, List<Figure> figures) {}
}
