package org.fuyuan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fuyuan.bench.HttpLoad.Seen;

/** Decisions over HTTP, each kept before it is given, in turns with an endpoint that decides nothing. */
final class ScreeningHttp implements Bench {

    private static final int ENTRIES = 100_000;
    private static final int QUESTIONS = 20_000;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final int[] CONNECTIONS = {64, 16, 1};

    @Override
    public String name() {
        return "screening-http";
    }

    @Override
    public String purpose() {
        return "decisions/s over HTTP and their p99, beside an empty endpoint; option: number of entries";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        int entries = options.isEmpty() ? ENTRIES : Integer.parseInt(options.get(0));
        try (BenchHub hub = BenchHub.withList(entries)) {
            measure(hub, entries, results);
        }
    }

    /** @param hub whose list in memory is that of {@link ListRows} with so many entries */
    static void measure(BenchHub hub, int entries, Results results) throws Exception {
        List<byte[]> decisions = new ArrayList<>();
        List<byte[]> empty = new ArrayList<>();
        String key = hub.secret(AskedPeople.DEPARTMENT + "/api-key");
        for (AskedPeople.Asked asked : AskedPeople.draw(hub.sql(), entries, QUESTIONS)) {
            decisions.add(HttpCaller.request("/api/v1/screenings", AskedPeople.DEPARTMENT, key, asked.json()));
            empty.add(HttpCaller.request(EmptyEndpoint.PATH, AskedPeople.DEPARTMENT, key, asked.json()));
        }
        new HttpLoad(hub.port(), 16).send(empty, WARM_UP.dividedBy(4));
        new HttpLoad(hub.port(), 16).send(decisions, WARM_UP);
        for (int connections : CONNECTIONS) {
            compare(new HttpLoad(hub.port(), connections), decisions, empty, connections, results);
        }
    }

    private static void compare(
            HttpLoad load, List<byte[]> decisions, List<byte[]> empty, int connections, Results results)
            throws Exception {
        List<Seen> decided = new ArrayList<>();
        List<Seen> answered = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            answered.add(load.send(empty, ROUND));
            decided.add(load.send(decisions, ROUND));
        }
        Seen decision = median(decided);
        Seen nothing = median(answered);
        String name = "screening-http." + connections + "-connections";
        results.figure(name + ".decisions", decision.perSecond(), "decisions/s");
        results.figure(name + ".empty", nothing.perSecond(), "answers/s");
        results.figure(name + ".p50", decision.p50Millis(), "ms");
        results.figure(name + ".p99", decision.p99Millis(), "ms");
        results.figure(name + ".empty-p50", nothing.p50Millis(), "ms");
        results.figure(name + ".empty-p99", nothing.p99Millis(), "ms");
        results.atLeast(0.7, name + ".ratio", decision.perSecond() / nothing.perSecond(), "ratio");
        results.atMost(3, name + ".p99-ratio", decision.p99Millis() / nothing.p99Millis(), "times");
    }

    private static Seen median(List<Seen> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Seen::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
