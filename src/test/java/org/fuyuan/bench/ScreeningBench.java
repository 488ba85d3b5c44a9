package org.fuyuan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every figure of screening in one run, on one hub whose registry holds a list of national size; then the picture of the latencies of all
 * runs kept so far. Options: {@code --entries N}; {@code --data DIR}, where the filled registry is kept for the next run with as
 * many entries; {@code --only PART,PART} of {@code index}, {@code reverse}.
 */
final class ScreeningBench implements Bench {

    private static final String ENTRIES = "--entries";
    private static final String DATA = "--data";
    private static final String ONLY = "--only";
    private static final Map<String, String> DEFAULTS = Map.of(ENTRIES, "10000000", DATA, "", ONLY, "");
    private static final Map<String, String> SETTINGS = Map.of("fuyuan.screening.snapshot-every", "1d");

    private static final int BATCH_ROWS = 200_000;

    /** In the order in which they run: those that change the list come last. */
    private static final List<Part> PARTS = List.of(
            new Part("index", ListIndexBench::measure),
            new Part("http", ScreeningHttp::measure),
            new Part("batch", (hub, entries, results) -> ScreeningBatch.measure(hub, entries, BATCH_ROWS, results)),
            new Part("commit", (hub, entries, results) -> CommitToDecision.measure(hub, results)),
            new Part("reverse", ReverseAlerts::measure));

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public String purpose() {
        return "all figures of screening in one run, and their picture; options: --entries N --data DIR --only PART,PART";
    }

    /** Figures taken of a running hub whose list is that of {@link ListRows} with so many entries. */
    private record Part(String name, Measuring measuring) {}

    private interface Measuring {
        void measure(BenchHub hub, int entries, Results results) throws Exception;
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        Map<String, String> chosen = chosen(options);
        int entries = Integer.parseInt(chosen.get(ENTRIES));
        Results kept = results.alsoKeptAs("screening-" + entries);
        if (chosen.get(DATA).isEmpty()) {
            try (BenchHub hub = new BenchHub(BenchHub.newFolder(), SETTINGS)) {
                measure(hub, entries, chosen.get(ONLY), kept);
            }
        } else {
            measureKept(Path.of(chosen.get(DATA)), entries, chosen.get(ONLY), kept);
        }
    }

    private static void measureKept(Path data, int entries, String only, Results results) throws Exception {
        Path folder =
                Files.createDirectories(data.resolve("entries-" + entries)).toAbsolutePath();
        BenchHub hub = new BenchHub(folder, SETTINGS);
        try {
            measure(hub, entries, only, results);
        } finally {
            hub.closeAndLeave();
        }
    }

    private static void measure(BenchHub hub, int entries, String only, Results results) throws Exception {
        ListRows.make(hub.sql(), entries);
        hub.awaitListRead();
        results.figure("screening.entries", entries, "entries");
        Set<String> parts = Set.of(only.split(","));
        for (Part part : PARTS) {
            if (only.isEmpty() || parts.contains(part.name())) {
                part.measuring().measure(hub, entries, results);
                results.keep();
            }
        }
        LatencyPicture.draw();
    }

    private static Map<String, String> chosen(List<String> options) {
        Map<String, String> chosen = new HashMap<>(DEFAULTS);
        for (int i = 0; i < options.size(); i += 2) {
            if (!DEFAULTS.containsKey(options.get(i)) || i + 1 == options.size()) {
                throw new IllegalArgumentException(
                        options.get(i) + " is not an option with a value; there are " + DEFAULTS.keySet());
            }
            chosen.put(options.get(i), options.get(i + 1));
        }
        return chosen;
    }
}
