package org.fuyuan.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.message.ListedState;

/** From the commit of a listing, and of its deletion, to the first decision received over HTTP that knows of it. */
final class CommitToDecision implements Bench {

    private static final int ENTRIES = 100_000;
    private static final int WARM_UP = 100;
    private static final int SAMPLES = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "commit-to-decision";
    }

    @Override
    public String purpose() {
        return "commit of a listing or deletion to the first decision that knows of it; option: number of entries";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        int entries = options.isEmpty() ? ENTRIES : Integer.parseInt(options.get(0));
        try (BenchHub hub = BenchHub.withList(entries)) {
            measure(hub, results);
        }
    }

    static void measure(BenchHub hub, Results results) throws Exception {
        String key = hub.secret(AskedPeople.DEPARTMENT + "/api-key");
        long[] listed = new long[SAMPLES];
        long[] lifted = new long[SAMPLES];
        try (HttpCaller caller = new HttpCaller(hub.port())) {
            for (int i = -WARM_UP; i < SAMPLES; i++) {
                int number = i + WARM_UP;
                byte[] question =
                        HttpCaller.request("/api/v1/screenings", AskedPeople.DEPARTMENT, key, question(number));
                long listing = changed(hub, caller, question, number, ListedState.LISTED);
                long lifting = changed(hub, caller, question, number, ListedState.DELETED_EARLY);
                if (i >= 0) {
                    listed[i] = listing;
                    lifted[i] = lifting;
                }
            }
        }
        tell("commit-to-decision.listed", listed, results);
        tell("commit-to-decision.lifted", lifted, results);
    }

    private static byte[] question(int number) {
        return new AskedPeople.Asked(number, SampleChanges.NAME, SampleChanges.certificate(number)).json();
    }

    private static void tell(String name, long[] nanos, Results results) {
        Arrays.sort(nanos);
        results.figure(name + ".p50", nanos[nanos.length / 2] / 1e6, "ms");
        results.atMost(50, name + ".p99", nanos[nanos.length * 99 / 100] / 1e6, "ms");
    }

    private static long changed(BenchHub hub, HttpCaller caller, byte[] question, int number, ListedState state)
            throws IOException {
        Exchange exchange = hub.bean(Exchange.class);
        hub.transaction().executeWithoutResult(status -> exchange.publish(SampleChanges.toAll(number, state)));
        long committed = System.nanoTime();
        String expected = state.inEffect() ? "\"effect\":\"REVIEW\"" : "\"effect\":\"PASS\"";
        while (!caller.call(question).contains(expected)) {
            if (System.nanoTime() - committed > PATIENCE.toNanos()) {
                throw new IllegalStateException("change " + number + " to " + state + " was not seen in " + PATIENCE);
            }
        }
        return System.nanoTime() - committed;
    }
}
