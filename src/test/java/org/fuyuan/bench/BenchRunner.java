package org.fuyuan.bench;

import java.util.List;

/** Lists the benches and fault runs, or runs one; exits with 1 when a figure falls short. */
public final class BenchRunner {

    private static final List<Bench> BENCHES = List.of(
            new CommitToSubscriber(),
            new SustainedChanges(),
            new FanOut(),
            new SnapshotImport(),
            new ReceiptsIn(),
            new MappingThroughput(),
            new ListIndexBench(),
            new ScreeningHttp(),
            new ScreeningBatch(),
            new CommitToDecision(),
            new ReverseAlerts(),
            new ScreeningBench(),
            KillRun.ofTheHub(),
            KillRun.ofTheHubAndPostgres());

    private BenchRunner() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            BENCHES.forEach(bench -> System.out.printf("%-28s %s%n", bench.name(), bench.purpose()));
            return;
        }
        Bench bench = BENCHES.stream()
                .filter(each -> each.name().equals(args[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bench named " + args[0]));
        Results results = new Results(bench.name());
        bench.run(List.of(args).subList(1, args.length), results);
        results.keep();
        System.exit(results.allPassed() ? 0 : 1);
    }
}
