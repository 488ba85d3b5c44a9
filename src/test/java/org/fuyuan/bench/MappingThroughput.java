package org.fuyuan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;

/** What one thread maps in a second, validation of every item included. */
final class MappingThroughput implements Bench {

    private static final int ITEMS = 20_000;
    private static final int ROUNDS = 6;
    private static final Path SNAPSHOT = Path.of("mappings/court/list-snapshot/v1/examples/in/person-and-entity.csv");

    private final Mappings mappings = Mappings.in(Path.of("."));
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public String name() {
        return "mapping";
    }

    @Override
    public String purpose() {
        return "what one thread maps in a second, each item checked against its schema";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        List<Message> changes = changes();
        for (String partner : List.of("credit-platform", "market-supervision")) {
            Mapping mapping = mappings.of(partner, MessageType.LIST_CHANGE);
            double rate = best(ITEMS, () -> changes.forEach(change -> mapping.write(change.id(), List.of(change))));
            target(partner, results, rate);
        }
        for (String partner : List.of("public-security", "civil-affairs", "rural-commercial-bank")) {
            Mapping mapping = mappings.of(partner, MessageType.LIST_CHANGE);
            target(partner, results, best(ITEMS, () -> mapping.write(MessageIds.next(), changes)));
        }
        Mapping table = mappings.of("natural-resources", MessageType.LIST_CHANGE);
        target("natural-resources", results, best(ITEMS, () -> table.writeRows(MessageIds.next(), changes)));
        court(results);
    }

    private static void target(String partner, Results results, double rate) {
        double target = partner.equals("credit-platform") || partner.equals("public-security") ? 30_000 : 10_000;
        results.atLeast(target, "list-change_to_" + partner, rate, "items/s");
    }

    private void court(Results results) throws Exception {
        Mapping records = mappings.of("court", MessageType.COURT_RECORD);
        byte[] document = courtRecords();
        double rate = best(ITEMS, () -> records.read(new ByteArrayInputStream(document), item -> {}));
        results.atLeast(30_000, "court-record_in", rate, "items/s");
        Mapping snapshots = mappings.of("court", MessageType.LIST_SNAPSHOT);
        byte[] snapshot = snapshot();
        int rows = 2 * ITEMS * 4;
        double flat = best(rows, () -> snapshots.readFlat(new ByteArrayInputStream(snapshot), row -> row.get("id")));
        results.atLeast(400_000, "list-snapshot_rows", flat, "rows/s");
    }

    private List<Message> changes() throws Exception {
        List<Message> changes = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            NewMessage change = SampleChanges.number(i, null);
            changes.add(new Message(
                    new UUID(0x018f2b7e5c1a7000L, 0x8000000000000000L | i),
                    change.type(),
                    change.sender(),
                    change.subject(),
                    1,
                    Instant.parse("2021-03-24T01:30:00.123456Z"),
                    json.writeValueAsString(change.payload())));
        }
        return changes;
    }

    private byte[] courtRecords() throws Exception {
        Path example = Path.of("mappings/court/court-record/v1/examples/in/person-and-entity.json");
        String record = json.readTree(example.toFile()).at("/records/0").toString();
        return ("{\"records\":[" + String.join(",", java.util.Collections.nCopies(ITEMS, record)) + "]}")
                .getBytes("UTF-8");
    }

    private static byte[] snapshot() throws Exception {
        String text = Files.readString(SNAPSHOT, Charset.forName("GB18030"));
        int body = text.indexOf('\n') + 1;
        byte[] rows = text.substring(body).getBytes("GB18030");
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(text.substring(0, body).getBytes("GB18030"));
        for (int i = 0; i < ITEMS * 4; i++) {
            document.writeBytes(rows);
        }
        return document.toByteArray();
    }

    private static double best(int items, Runnable work) {
        double[] rates = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            rates[i] = items * 1e9 / (System.nanoTime() - start);
        }
        return Arrays.stream(rates).max().orElseThrow();
    }
}
