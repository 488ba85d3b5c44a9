package org.fuyuan.bench;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.Found;
import org.fuyuan.hub.screening.index.ListIndexFeed;
import org.fuyuan.hub.screening.match.Matching;
import org.fuyuan.hub.screening.measure.MatchingRules;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * The list in memory beside what it stands for: its size and building time beside a bare COPY TO of the same rows, its lookups
 * beside a HashMap of strings and a prepared lookup in PostgreSQL, near names beside pg_trgm where it is installed. One thread each.
 */
final class ListIndexBench implements Bench {

    private static final int ENTRIES = 10_000_000;
    private static final int ROUNDS = 3;
    private static final int NUMBERS = 500_000;
    private static final int PREPARED = 20_000;
    private static final int NAMES = 20_000;
    private static final int NEAR = 2_000;
    private static final int MOST_NEAR = 20;
    private static final String ROWS = "select version, entry from debtor.entry where state = 'LISTED'";

    @Override
    public String name() {
        return "list-index";
    }

    @Override
    public String purpose() {
        return "the list in memory: bytes, building, lookups by number and name; option: number of entries";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        int entries = options.isEmpty() ? ENTRIES : Integer.parseInt(options.get(0));
        try (BenchHub hub = new BenchHub(BenchHub.newFolder(), Map.of("fuyuan.screening.snapshot-every", "1d"))) {
            ListRows.make(hub.sql(), entries);
            measure(hub, entries, results);
        }
    }

    /** @param hub whose registry holds {@link ListRows}, that many; its list in memory is read anew */
    static void measure(BenchHub hub, int entries, Results results) throws Exception {
        ListIndexFeed index = hub.bean(ListIndexFeed.class);
        build(hub, index, results);
        numbers(hub, index, entries, results);
        names(hub, index, entries, results);
    }

    private static void build(BenchHub hub, ListIndexFeed index, Results results) throws Exception {
        double copy = Double.MAX_VALUE;
        double built = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            copy = Math.min(copy, seconds(() -> bareCopy(hub)));
            built = Math.min(built, seconds(() -> index.rebuild().get()));
            hub.awaitListKept();
        }
        results.figure("list-index.bindings", index.bindings(), "bindings");
        results.atMost(60, "list-index.size", (double) index.indexBytes() / index.bindings(), "bytes/binding");
        results.figure("list-index.bare-copy", copy, "s");
        results.figure("list-index.build", built, "s");
        results.atMost(2, "list-index.build-ratio", built / copy, "times");
    }

    private static void bareCopy(BenchHub hub) {
        hub.sql().execute((ConnectionCallback<Long>) connection -> copyOut(connection));
    }

    private static long copyOut(Connection connection) {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + ROWS + ") to stdout (format binary)", OutputStream.nullOutputStream());
        } catch (java.io.IOException | java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void numbers(BenchHub hub, ListIndexFeed index, int entries, Results results) {
        Random random = new Random(1);
        int[] rows =
                IntStream.generate(() -> random.nextInt(entries)).limit(NUMBERS).toArray();
        String[] hits = made(rows, ListRows::personNumber);
        String[] misses = made(rows, ListRows::nobodysNumber);
        lookups(
                hub,
                "hit",
                hits,
                entries,
                number -> require(!index.byCertificate(number).bindings().isEmpty()),
                results);
        results.figure(
                "list-index.hit-read", rate(parsed(hits), number -> read(index.byCertificate(number))), "lookups/s");
        lookups(
                hub,
                "miss",
                misses,
                entries,
                number -> require(index.byCertificate(number).bindings().isEmpty()),
                results);
    }

    /** Asks a binding for everything it says. */
    private static void read(Found found) {
        Binding binding = found.bindings().get(0);
        List<Object> said = Arrays.asList(
                binding.entryId(),
                binding.entryVersion(),
                binding.list(),
                binding.relation(),
                binding.kind(),
                binding.caseNumber(),
                binding.courtName(),
                binding.documentNumber(),
                binding.publishedOn(),
                binding.expiresOn(),
                binding.certificateType(),
                binding.certificateNumber(),
                binding.name(),
                binding.waiver());
        require(said.contains("111"));
    }

    private static void lookups(
            BenchHub hub,
            String what,
            String[] numbers,
            int entries,
            Consumer<CertificateNumber> lookup,
            Results results) {
        CertificateNumber[] parsed = parsed(numbers);
        double rate = rate(parsed, lookup);
        double mapped = inMap(numbers, what.equals("hit"), entries);
        String[] some = Arrays.copyOf(numbers, PREPARED);
        double prepared = prepared(hub, lookups -> rate(some, lookups));
        results.figure("list-index." + what, rate, "lookups/s");
        results.figure("list-index." + what + "-p99", p99(parsed, lookup), "ms");
        results.figure("list-index.hash-map-" + what, mapped, "lookups/s");
        results.figure("list-index." + what + "-to-hash-map", rate / mapped, "times");
        results.figure("list-index.postgres-" + what, prepared, "lookups/s");
        results.figure("list-index.postgres-" + what + "-p99", prepared(hub, lookups -> p99(some, lookups)), "ms");
        results.atLeast(50, "list-index." + what + "-to-postgres", rate / prepared, "times");
    }

    private static double inMap(String[] numbers, boolean found, int entries) {
        Map<String, String> map = new HashMap<>(entries * 4 / 3 + 1);
        for (int row = 0; row < entries; row++) {
            map.put(ListRows.personNumber(row), "R" + row);
        }
        return rate(numbers, number -> require(map.containsKey(number) == found));
    }

    private static String[] made(int[] rows, IntFunction<String> number) {
        return Arrays.stream(rows).mapToObj(number).toArray(String[]::new);
    }

    private static CertificateNumber[] parsed(String[] numbers) {
        return Arrays.stream(numbers)
                .map(number -> CertificateNumber.of(CertificateType.RESIDENT_IDENTITY_CARD, number))
                .toArray(CertificateNumber[]::new);
    }

    private static double prepared(BenchHub hub, ToDoubleFunction<Consumer<String>> measured) {
        return hub.sql().execute((ConnectionCallback<Double>) connection -> {
            try (PreparedStatement lookup = connection.prepareStatement(
                    "select version, entry from debtor.entry where certificate_number = ? and state = 'LISTED'")) {
                return measured.applyAsDouble(number -> look(lookup, number));
            }
        });
    }

    private static void look(PreparedStatement lookup, String number) {
        try {
            lookup.setString(1, number);
            try (ResultSet found = lookup.executeQuery()) {
                while (found.next()) {
                    require(found.getString(2) != null);
                }
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void names(BenchHub hub, ListIndexFeed index, int entries, Results results) {
        List<String> held = new Random(2)
                .ints(NAMES, 0, entries)
                .filter(row -> row % 10 > 0)
                .mapToObj(ListRows::person)
                .toList();
        PartyName[] exact = held.stream().map(PartyName::of).toArray(PartyName[]::new);
        p99(exact, name -> require(!index.byName(name).bindings().isEmpty()));
        results.atMost(1, "list-index.name-p99", p99(exact, index::byName), "ms");
        namesakes(hub, index, held, results);
        PartyName[] near = held.stream()
                .limit(NEAR)
                .map(name -> PartyName.of(name.substring(0, name.length() - 1) + "丽"))
                .toArray(PartyName[]::new);
        p99(near, name -> index.nearNames(name, MOST_NEAR));
        results.atMost(10, "list-index.near-p99", p99(near, name -> index.nearNames(name, MOST_NEAR)), "ms");
        trigrams(hub, Arrays.copyOf(near, NEAR / 10), results);
    }

    /** Whoever of the list may be a person whose name stands on it and whose number does not. */
    private static void namesakes(BenchHub hub, ListIndexFeed index, List<String> held, Results results) {
        MatchingRules rules = hub.bean(MeasureCatalogue.class).current().matching();
        Matching matching = Matching.over(index);
        Party[] unlisted = IntStream.range(0, held.size())
                .mapToObj(row -> new Party(
                        "P", PartyKind.PERSON, held.get(row), "111", ListRows.nobodysNumber(row), "applicant"))
                .toArray(Party[]::new);
        Consumer<Party> match = party -> matching.matches(party, rules, false);
        p99(unlisted, match);
        results.figure("list-index.namesakes-p99", p99(unlisted, match), "ms");
    }

    private static void trigrams(BenchHub hub, PartyName[] near, Results results) {
        try {
            hub.sql().execute("create extension if not exists pg_trgm");
        } catch (DataAccessException e) {
            System.out.println(
                    "pg_trgm is not among the extensions of this PostgreSQL: near names are not compared with it");
            return;
        }
        hub.transaction().executeWithoutResult(status -> {
            hub.sql().execute("set local maintenance_work_mem = '1GB'");
            hub.sql()
                    .execute(
                            "create index if not exists entry_by_trigram on debtor.entry using gin (name_key gin_trgm_ops)");
        });
        double trigram = p99(near, name -> hub.sql()
                .queryForList(
                        "select entry from debtor.entry where name_key % ? order by similarity(name_key, ?) desc limit "
                                + MOST_NEAR,
                        String.class,
                        name.written(),
                        name.written()));
        results.figure("list-index.pg-trgm-p99", trigram, "ms");
    }

    private static <T> double rate(T[] items, Consumer<T> each) {
        double best = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            for (T item : items) {
                each.accept(item);
            }
            best = Math.max(best, items.length * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }

    /** In milliseconds. */
    private static <T> double p99(T[] items, Consumer<T> each) {
        long[] nanos = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            long start = System.nanoTime();
            each.accept(items[i]);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length * 99 / 100] / 1e6;
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalStateException("a wrong answer");
        }
    }

    private static double seconds(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private interface Step {
        void run() throws Exception;
    }
}
