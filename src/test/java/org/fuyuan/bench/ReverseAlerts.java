package org.fuyuan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListChange;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Subject;

/**
 * A bank registers whom it holds, over HTTP; then the court lists some of them in one transaction: how long after its commit the
 * last alert is in the outbox, committed too.
 */
final class ReverseAlerts implements Bench {

    private static final int MEMBERS = 10_000_000;
    private static final int LISTED = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String DEPARTMENT = "rural-commercial-bank";
    private static final String POPULATION = "/api/v1/populations/account-holders";
    private static final String ALERTED =
            """
            select count(distinct payload::json ->> 'entryId') from exchange.message
             where sequence > ? and type = ? and recipient = ?""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final BenchHub hub;

    /** For the list of benches. */
    ReverseAlerts() {
        this(null);
    }

    private ReverseAlerts(BenchHub hub) {
        this.hub = hub;
    }

    @Override
    public String name() {
        return "reverse-alerts";
    }

    @Override
    public String purpose() {
        return "10,000,000 people registered, 1,000 of them listed: time to the last alert; option: number of people";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        int members = options.isEmpty() ? MEMBERS : Integer.parseInt(options.get(0));
        try (BenchHub started = new BenchHub(BenchHub.newFolder(), Map.of())) {
            measure(started, members, results);
        }
    }

    static void measure(BenchHub hub, int members, Results results) throws Exception {
        new ReverseAlerts(hub).measure(members, results);
    }

    private void measure(int members, Results results) throws Exception {
        long registering = System.nanoTime();
        register(members);
        double registered = secondsSince(registering);
        awaitCompared();
        results.figure("reverse-alerts.registered", members, "people");
        results.figure("reverse-alerts.registering", registered, "s");
        results.figure("reverse-alerts.compared", secondsSince(registering), "s");
        long before = hub.sql().queryForObject("select coalesce(max(sequence), 0) from exchange.message", Long.class);
        hub.transaction().executeWithoutResult(status -> list(members));
        long committed = System.nanoTime();
        awaitAlerts(before, committed);
        results.figure("reverse-alerts.listed", LISTED, "entries");
        results.figure("reverse-alerts.last-alert", secondsSince(committed), "s");
    }

    private void register(int members) throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of("target"), "members", ".csv");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write("reference,kind,name,certificateType,certificateNumber,role\n");
                for (int row = 0; row < members; row++) {
                    out.write("K%d,PERSON,%s,111,%s,borrower\n"
                            .formatted(row, ListRows.person(row), ListRows.nobodysNumber(row)));
                }
            }
            String answer = answer(request(POPULATION + "/members")
                    .header("Content-Type", "text/csv")
                    .PUT(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
            if (!answer.contains("\"members\":" + members)) {
                throw new IllegalStateException(answer);
            }
        } finally {
            Files.delete(file);
        }
    }

    private void awaitCompared() throws IOException, InterruptedException {
        HttpRequest state = request(POPULATION).GET().build();
        while (!answer(state).contains("\"compared\":true")) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void list(int members) {
        for (int i = 0; i < LISTED; i++) {
            String entryId = "REVERSE-%04d".formatted(i);
            ListChange change = change(entryId, (int) ((long) i * members / LISTED));
            hub.bean(Exchange.class)
                    .publish(new NewMessage(MessageType.LIST_CHANGE, "court", entryId, 1, change, null));
        }
    }

    private void awaitAlerts(long before, long committed) throws InterruptedException {
        while (alerted(before) < LISTED) {
            if (System.nanoTime() - committed > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        alerted(before) + " of " + LISTED + " listings were told in " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private int alerted(long before) {
        return hub.sql()
                .queryForObject(ALERTED, Integer.class, before, MessageType.SCREENING_ALERT.toString(), DEPARTMENT);
    }

    private static ListChange change(String entryId, int row) {
        ListEntry entry = new ListEntry(
                entryId,
                ListKind.DISHONEST,
                ListedState.LISTED,
                new Subject(Subject.Kind.PERSON, ListRows.person(row), "111", ListRows.nobodysNumber(row), null, null),
                List.of(),
                "（2024）豫0825执%d号".formatted(row),
                "温县人民法院",
                "河南",
                "（2023）豫0825民初%d号".formatted(row),
                "温县人民法院",
                "偿还原告借款本金及利息，并承担案件受理费和保全费。",
                "全部未履行",
                List.of(3, 4),
                12_345_600L,
                LocalDate.of(2024, 3, 24),
                LocalDate.of(2024, 4, 1),
                LocalDate.of(2030, 4, 1),
                null);
        return new ListChange(1, ChangeKind.LISTED, "法释〔2017〕7号 第一条", "有履行能力而拒不履行", entry);
    }

    private HttpRequest.Builder request(String path) throws IOException {
        String login = DEPARTMENT + ":" + hub.secret(DEPARTMENT + "/api-key");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("status " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
