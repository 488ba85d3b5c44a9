package org.fuyuan.hub.debtor;

import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.debtor.record.RecordReader;
import org.fuyuan.hub.debtor.registry.Registry;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.debtor.snapshot.SnapshotImport;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.identity.WorkingDays;
import org.fuyuan.hub.ledger.TestLedger;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.message.ListChange;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry on a database of its own, with a clock that tests set. */
final class TestRegistry implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final HikariDataSource database = new HikariDataSource();
    final JdbcTemplate jdbc;
    final TransactionTemplate transactions;
    final Debtors debtors;
    final Listing listing;
    final Snapshots snapshots;
    final Holdings holdings;
    final List<Refusal> refusedRows = Collections.synchronizedList(new ArrayList<>());
    final List<String> refusedOriginals = Collections.synchronizedList(new ArrayList<>());

    private final MovedClock clock = new MovedClock();
    private final Registry registry;
    private final RecordReader reader;
    private final CourtRecords records;
    private final Endings endings;
    final SnapshotImport imports;

    TestRegistry() {
        this(null);
    }

    /** With an exchange of the test's own, or null for the usual one. */
    TestRegistry(Exchange replaced) {
        database.setJdbcUrl(((TestDatabase.NamedDataSource) TestDatabase.migrated()).url());
        database.setMaximumPoolSize(10);
        database.setMinimumIdle(0);
        jdbc = new JdbcTemplate(database);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        ListRules rules = ListRules.load();
        reader = new RecordReader(rules);
        Exchange exchange = replaced == null ? new BatchedMessages(jdbc, TestLedger.on(jdbc)) : replaced;
        registry = new Registry(jdbc, exchange, TestLedger.on(jdbc), rules, clock);
        records = new CourtRecords(reader, registry);
        listing = new Listing(registry, rules);
        endings = new Endings(JdbcClient.create(jdbc), transactions, registry, rules);
        imports = new SnapshotImport(database, transactions, registry, reader, TestLedger.on(jdbc), () -> () -> {});
        snapshots = new Snapshots(imports);
        holdings = new Holdings(database, transactions);
        WorkingDays calendar = WorkingDays.read(Path.of("mappings/codes/calendar.csv"));
        debtors = new Debtors(JdbcClient.create(jdbc), TestLedger.on(jdbc), rules, calendar, clock);
        on("2026-04-01");
    }

    /** Sets the clock to nine in the morning of that day, at the court. */
    void on(String day) {
        clock.now = LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
    }

    /** The answers to the records, pushed as one document. */
    @SafeVarargs
    final List<Refusal> push(Map<String, String>... rows) {
        return push(List.of(rows));
    }

    List<Refusal> push(List<Map<String, String>> rows) {
        List<Mapping.Item> items = new ArrayList<>();
        for (Map<String, String> row : rows) {
            items.add(new Mapping.Item(items.size() + 1, CanonicalJson.write(row), null, ""));
        }
        InboundDocument document = document(MessageType.COURT_RECORD);
        return transactions.execute(status -> records.handle(document, items));
    }

    /** The code of the refusal of one record, or {@code taken}. */
    String answer(Map<String, String> row) {
        Refusal refusal = push(row).get(0);
        return refusal == null ? "taken" : refusal.code();
    }

    UUID snapshot(Iterable<Map<String, String>> rows) {
        InboundDocument document = document(MessageType.LIST_SNAPSHOT);
        snapshot(document, rows);
        return document.id();
    }

    void snapshot(InboundDocument document, Iterable<Map<String, String>> rows) {
        new ListSnapshots(imports)
                .handle(document, InputStream.nullInputStream(), new CourtTable(rows), (row, refusal, original) -> {
                    refusedRows.add(refusal);
                    refusedOriginals.add(original);
                });
    }

    /** Opens a refused snapshot to be taken again. */
    void takeAgain(InboundDocument snapshot) {
        act(() -> new ListSnapshots(imports).takeAgain(snapshot));
    }

    InboundDocument document(MessageType type) {
        UUID id = MessageIds.next();
        return new InboundDocument(id, "court", type, id.toString(), "test", clock.instant());
    }

    void endWhatIsOver() {
        endings.endAll();
    }

    DebtorLife life(String entryId) {
        return debtors.life(entryId).orElseThrow();
    }

    String state(String entryId) {
        return life(entryId).entry().state();
    }

    List<String> changes(String entryId) {
        return life(entryId).steps().stream().map(DebtorLife.Step::change).toList();
    }

    /** What was published about the entry, in order. */
    List<ListChange> published(String entryId) {
        return jdbc
                .queryForList(
                        "select payload from exchange.message where subject = ? order by sequence",
                        String.class,
                        entryId)
                .stream()
                .map(payload -> CanonicalJson.read(payload, ListChange.class))
                .toList();
    }

    /** Every entry as it stands, version and state included. */
    List<String> everything() {
        return jdbc.queryForList(
                """
                select entry_id || ' ' || version || ' ' || state || ' ' || entry || ' ' || findings || ' ' ||
                    coalesce(holding_digest, '') from debtor.entry order by entry_id
                """,
                String.class);
    }

    long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    void act(Runnable acted) {
        transactions.executeWithoutResult(status -> acted.run());
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
