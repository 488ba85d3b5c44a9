package org.fuyuan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.sandbox.County;
import org.fuyuan.sandbox.CountySettings;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * A full snapshot of the court's table, dirt included, from the file at the door to every entry in the registry with its
 * message and its evidence; and beside it the bare COPY of the same rows into the same PostgreSQL. A first hub takes a smaller
 * snapshot before, as the Java machine of a hub in service has seen yesterday's; its figure is told too.
 */
final class SnapshotImport implements Bench {

    private static final int ROWS = 1_000_000;
    private static final int WARM_UP = 100_000;

    @Override
    public String name() {
        return "snapshot-import";
    }

    @Override
    public String purpose() {
        return "import of a snapshot of 1,000,000 rows, with the ratio to a bare COPY; option: number of rows";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        int rows = options.isEmpty() ? ROWS : Integer.parseInt(options.get(0));
        Figures first = imported(Math.min(rows, WARM_UP));
        results.figure("snapshot-import.cold-rows", first.entries(), "entries");
        results.figure("snapshot-import.cold-time", first.taken(), "s");
        Figures figures = imported(rows);
        results.figure("snapshot-import.rows", rows, "rows");
        results.figure("snapshot-import.entries", figures.entries(), "entries");
        results.atMost(60, "snapshot-import.time", figures.taken(), "s");
        results.figure("snapshot-import.bare-copy", figures.copy(), "s");
        results.figure("snapshot-import.ratio", figures.taken() / figures.copy(), "times");
    }

    private static Figures imported(int rows) throws Exception {
        Path folder = BenchHub.newFolder();
        Path snapshot = folder.resolve("snapshot.csv");
        try (County county = County.start(CountySettings.onFreePorts(folder, rows))) {
            county.court().writeSnapshot(snapshot);
        }
        try (BenchHub hub = new BenchHub(folder, Map.of("fuyuan.court.poll-every", "1d"))) {
            double copy = seconds(() -> bareCopy(hub, snapshot));
            double taken = seconds(() -> take(hub, snapshot));
            long entries = hub.sql().queryForObject("select count(*) from debtor.entry", Long.class);
            return new Figures(copy, taken, entries);
        }
    }

    private record Figures(double copy, double taken, long entries) {}

    private static void take(BenchHub hub, Path snapshot) throws IOException {
        try (InputStream body = Files.newInputStream(snapshot)) {
            InboxAnswer answer = hub.bean(Inbox.class)
                    .receive(
                            new Arrival(
                                    "court",
                                    "list-snapshot/v1",
                                    null,
                                    snapshot.getFileName().toString()),
                            body);
            System.out.printf(
                    "snapshot: %s, %d rows, %d refused%n", answer.state(), answer.items(), answer.refusedItems());
        }
    }

    private static void bareCopy(BenchHub hub, Path snapshot) throws IOException {
        String header;
        try (var lines = Files.newBufferedReader(snapshot, Charset.forName("GB18030"))) {
            header = lines.readLine();
        }
        String columns = Arrays.stream(header.split(","))
                .map(column -> '"' + column.replace("\"", "") + "\" text")
                .collect(Collectors.joining(", "));
        hub.sql().execute("create table bare_copy (" + columns + ")");
        hub.sql().execute((ConnectionCallback<Long>) connection -> copyIn(connection, snapshot));
        hub.sql().execute("drop table bare_copy");
    }

    private static long copyIn(Connection connection, Path snapshot) {
        try (InputStream body = Files.newInputStream(snapshot)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare_copy from stdin (format csv, header, encoding 'GB18030')", body);
        } catch (IOException | java.sql.SQLException e) {
            throw new IllegalStateException(e);
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
