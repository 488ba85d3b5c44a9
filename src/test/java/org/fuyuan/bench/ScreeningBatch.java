package org.fuyuan.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * A CSV file of questions answered in one call, each decision kept; beside it FastCSV alone reading the same file, and PostgreSQL
 * joining it with the registry, without and with keeping what was found.
 */
final class ScreeningBatch implements Bench {

    private static final int ENTRIES = 100_000;
    private static final int ROWS = 200_000;
    private static final int ROUNDS = 3;
    private static final String ASKED =
            """
            create temporary table asked (business_reference text, kind text, name text, certificate_type text,
                certificate_number text, role text)""";
    private static final String JOIN =
            """
            select a.business_reference, a.name, coalesce(e.entry_id, ''), e.version, e.name = a.name as same_name, e.entry
              from asked a left join debtor.entry e on e.certificate_number = a.certificate_number and e.state = 'LISTED'""";

    @Override
    public String name() {
        return "screening-batch";
    }

    @Override
    public String purpose() {
        return "rows/s of a CSV batch, beside parsing alone and a join in PostgreSQL; options: number of entries, of rows";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        int entries = options.isEmpty() ? ENTRIES : Integer.parseInt(options.get(0));
        int rows = options.size() < 2 ? ROWS : Integer.parseInt(options.get(1));
        try (BenchHub hub = BenchHub.withList(entries)) {
            measure(hub, entries, rows, results);
        }
    }

    /** @param hub whose list in memory is that of {@link ListRows} with so many entries */
    static void measure(BenchHub hub, int entries, int rows, Results results) throws Exception {
        Path file = Files.createTempFile(Path.of("target"), "questions", ".csv");
        try {
            AskedPeople.writeCsv(AskedPeople.draw(hub.sql(), entries, rows), file);
            double parsed = perSecond(rows, () -> parse(file));
            double joined = perSecond(rows, () -> join(hub, file, false));
            double kept = perSecond(rows, () -> join(hub, file, true));
            double answered = perSecond(rows, () -> ask(hub, file, rows));
            results.figure("screening-batch.rows", answered, "rows/s");
            results.figure("screening-batch.csv-alone", parsed, "rows/s");
            results.figure("screening-batch.postgres-join", joined, "rows/s");
            results.figure("screening-batch.postgres-join-kept", kept, "rows/s");
            results.atLeast(0.4, "screening-batch.to-csv-alone", answered / parsed, "ratio");
            results.atLeast(5, "screening-batch.to-postgres-join", answered / joined, "times");
            results.figure("screening-batch.to-postgres-join-kept", answered / kept, "times");
        } finally {
            Files.delete(file);
        }
    }

    private static long parse(Path file) throws IOException {
        long characters = 0;
        try (InputStream in = Files.newInputStream(file);
                CsvReader<CsvRecord> records =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (CsvRecord each : records) {
                for (int i = 0; i < each.getFieldCount(); i++) {
                    characters += each.getField(i).length();
                }
            }
        }
        return characters;
    }

    private static long join(BenchHub hub, Path file, boolean kept) {
        return hub.sql().execute((ConnectionCallback<Long>) connection -> {
            try (Statement sql = connection.createStatement();
                    InputStream questions = Files.newInputStream(file)) {
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                sql.execute(ASKED);
                copy.copyIn("copy asked from stdin (format csv, header)", questions);
                sql.execute("analyze asked");
                long rows = copy.copyOut(
                        "copy (" + (kept ? kept(sql) : JOIN) + ") to stdout (format csv)",
                        OutputStream.nullOutputStream());
                sql.execute("drop table asked");
                return rows;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What was found is a table of its own first, as durable as a decision, with a key as a decision has. */
    private static String kept(Statement sql) throws SQLException {
        sql.execute("drop table if exists bench_kept");
        sql.execute(
                "create table bench_kept as select gen_random_uuid() as id, clock_timestamp() as decided_at, found.* from ("
                        + JOIN + ") found");
        sql.execute("alter table bench_kept add primary key (id)");
        return "select * from bench_kept";
    }

    private static long ask(BenchHub hub, Path file, int rows) throws Exception {
        String login = AskedPeople.DEPARTMENT + ":" + hub.secret(AskedPeople.DEPARTMENT + "/api-key");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port()
                        + "/api/v1/screenings/batch?scenario=" + AskedPeople.SCENARIO + "&purpose=bench"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            long decided =
                    answers.lines().filter(line -> line.contains(",200,")).count();
            if (decided != rows) {
                throw new IllegalStateException(
                        decided + " decisions of " + rows + ", status " + response.statusCode());
            }
            return decided;
        }
    }

    /** The median of the rounds, after one that does not count. */
    private static double perSecond(int rows, Callable<Long> work) throws Exception {
        double[] rates = new double[ROUNDS];
        work.call();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.call();
            rates[i] = rows * 1e9 / (System.nanoTime() - start);
        }
        Arrays.sort(rates);
        return rates[ROUNDS / 2];
    }
}
