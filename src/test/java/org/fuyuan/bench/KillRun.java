package org.fuyuan.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.seal.Digest;
import org.fuyuan.sandbox.County;
import org.fuyuan.sandbox.CountySettings;
import org.fuyuan.sandbox.court.ExpectedEntry;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Kills the hub without warning at random moments while the court changes its list and six departments receive it. At the
 * end every department's list must equal the court's, every change applied once and in order, and the hub's own
 * reconciliation must say so. The same seed kills at the same distances and makes the same changes.
 */
final class KillRun implements Bench {

    private static final int RECORDS = 5_000;
    private static final int CHANGES = 20_000;
    private static final int KILLS = 30;
    private static final int PARTS = 10;
    private static final int PER_PART = CHANGES / KILLS / PARTS + 1;
    private static final long SEED = 410825;
    private static final List<String> SETTINGS = List.of(
            "--fuyuan.civil-affairs.batch-wait=1s",
            "--fuyuan.court.batch-wait=5s",
            "--fuyuan.reconciliation.in-flight-for=10s",
            "--fuyuan.reconciliation.cron=*/20 * * * * *");
    private static final String EQUAL =
            """
            select count(*) from (select distinct on (partner) partner, state from exchange.reconciliation
                                   where requested_at > ? order by partner, requested_at desc) latest
             where state = 'EQUAL'""";

    private final String name;
    private final String purpose;
    private final boolean withPostgres;
    private int changes;

    private KillRun(String name, String purpose, boolean withPostgres) {
        this.name = name;
        this.purpose = purpose;
        this.withPostgres = withPostgres;
    }

    static KillRun ofTheHub() {
        return new KillRun(
                "kill-hub", "30 x kill -9 of the hub and its broker during 20,000 changes; option: seed", false);
    }

    static KillRun ofTheHubAndPostgres() {
        return new KillRun("kill-all", "as kill-hub, PostgreSQL killed with it each time; options: seed", true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String purpose() {
        return purpose;
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        long seed = options.isEmpty() ? SEED : Long.parseLong(options.get(0));
        try (County county = County.start(CountySettings.onFreePorts(BenchHub.newFolder(), RECORDS))) {
            HubProcess hub = new HubProcess(county, SETTINGS);
            hub.start();
            hub.awaitReady();
            int kills = killWhileChanging(county, hub, new Random(seed), seed);
            hub.awaitReady();
            Instant held = awaitSettled(county);
            report(county, results, held, kills);
            hub.stop(Duration.ofMinutes(1));
        }
    }

    private int killWhileChanging(County county, HubProcess hub, Random random, long seed) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            for (int part = 0; part < PARTS; part++) {
                county.court().change(PER_PART, seed * 1_000 + kill * 10L + part);
                changes += PER_PART;
                TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(6_000));
            if (withPostgres) {
                hub.killWithPostgres();
            } else {
                hub.kill();
            }
            System.out.printf("kill %d of %d%n", kill, KILLS);
            hub.start();
            if (random.nextInt(4) > 0) {
                hub.awaitReady();
            } else {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(8_000));
            }
        }
        return KILLS;
    }

    /** Waits until every department holds what the court has, and a comparison begun after that has found them equal. */
    private static Instant awaitSettled(County county) throws InterruptedException {
        for (int second = 0; second < 900 && !everybodyHolds(county); second++) {
            TimeUnit.SECONDS.sleep(1);
            if (second % 15 == 0) {
                System.out.printf(
                        "settling: the court has %d entries, the departments %s%n",
                        county.court().expectedCount(),
                        county.departments().stream()
                                .map(each -> each.list().held())
                                .toList());
            }
        }
        Instant held = Instant.now();
        for (int second = 0;
                second < 180
                        && reconciledEqual(county, held) < county.departments().size();
                second++) {
            TimeUnit.SECONDS.sleep(1);
        }
        return held;
    }

    private static boolean everybodyHolds(County county) {
        List<ExpectedEntry> court = county.court().expected();
        return county.departments().stream().allMatch(each -> holds(each, court));
    }

    private void report(County county, Results results, Instant since, int kills) {
        List<ExpectedEntry> court = county.court().expected();
        List<Department> all = county.departments();
        results.atLeast(KILLS, name + ".kills", kills, "kills");
        results.atLeast(CHANGES, name + ".changes", changes, "changes");
        results.figure(name + ".entries", court.size(), "entries");
        results.atMost(
                0,
                name + ".unlike-the-court",
                all.stream().filter(each -> !holds(each, court)).count(),
                "departments");
        results.atMost(
                0, name + ".out-of-order", sum(all, list -> list.outOfOrder().size()), "entries");
        results.atMost(0, name + ".applied-twice", sum(all, DepartmentList::appliedTwice), "changes");
        results.figure(name + ".repeats-recognised", sum(all, DepartmentList::repeats), "messages");
        results.atLeast(all.size(), name + ".reconciled-equal", reconciledEqual(county, since), "departments");
    }

    private static double sum(List<Department> departments, ToLongFunction<DepartmentList> figure) {
        return departments.stream().map(Department::list).mapToLong(figure).sum();
    }

    private static boolean holds(Department department, List<ExpectedEntry> court) {
        Map<String, Holding> held = new HashMap<>();
        department.holdings().forEach(holding -> held.put(holding.entryId(), holding));
        return held.size() == court.size() && court.stream().allMatch(entry -> same(entry, held.get(entry.entryId())));
    }

    private static boolean same(ExpectedEntry entry, Holding held) {
        return held != null
                && held.amountInCents() == entry.amountInCents()
                && held.digest().equals(digest(entry, held.version()));
    }

    private static String digest(ExpectedEntry entry, long version) {
        return Digest.SM3
                .hexOf(String.join(
                        "\n",
                        entry.entryId(),
                        Long.toString(version),
                        entry.list(),
                        entry.certificateNumber(),
                        entry.name()))
                .substring(0, 16);
    }

    private static int reconciledEqual(County county, Instant since) {
        return new JdbcTemplate(new DriverManagerDataSource(
                        "jdbc:postgresql://127.0.0.1:"
                                + county.settings().ports().hubPostgres() + "/fuyuan",
                        "postgres",
                        ""))
                .queryForObject(EQUAL, Integer.class, Timestamp.from(since));
    }
}
