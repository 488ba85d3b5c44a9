package org.fuyuan.hub.screening.population;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fuyuan.hub.access.TestAccess;
import org.fuyuan.hub.debtor.TestDebtors;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.outbox.TestOutbox;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.TestLedger;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ScreeningAlert;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.TestRegister;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.decision.Answering;
import org.fuyuan.hub.screening.evidence.TestEvidence;
import org.fuyuan.hub.screening.index.CourtDatabase;
import org.fuyuan.hub.screening.index.ListIndexFeed;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.measure.MeasureVersion;
import org.fuyuan.hub.screening.measure.TestMeasures;
import org.fuyuan.hub.screening.suppression.Suppressions;
import org.fuyuan.hub.screening.suppression.TestSuppressions;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The county's registry, list, populations and their watch on a real PostgreSQL, turned by hand. */
final class WatchedCounty implements AutoCloseable {

    static final String MARKET = "market-supervision";
    static final String DIRECTORS = "directors";
    static final String BANK = "rural-commercial-bank";
    static final String HOLDERS = "account-holders";

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    final CourtDatabase court = new CourtDatabase();
    final JdbcTemplate jdbc = court.jdbc;
    final AtomicBoolean dieBeforeCommit = new AtomicBoolean();
    final AtomicBoolean dieAfterCommit = new AtomicBoolean();
    final CountysMeasures measures = new CountysMeasures();
    final ListIndexFeed index;
    final Answering answering;
    final Populations populations;
    final PopulationWatch watch;
    final TransactionTemplate transaction;
    private final Ledger ledger;
    private final LoadSweeping sweeping;
    private final Supplier<Suppressions> kept;
    private volatile boolean hasReadSuppressions = true;
    private volatile Duration later = Duration.ZERO;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return COUNTY;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the county has one zone");
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(later);
        }
    };

    WatchedCounty(Path folder) {
        index = court.index(folder);
        index.start();
        kept = TestSuppressions.in(court.pool);
        answering = new Answering(index, measures, this::suppressions);
        Disputes disputes = new Disputes(this::suppressions, jdbc, TestDebtors.inEffect(jdbc));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(court.pool));
        ledger = TestLedger.on(jdbc);
        PartnerRegister register = TestRegister.of(Path.of("routes/partners"), Map.of());
        PopulationGrounds grounds = new PopulationGrounds(register, TestAccess.denials(court.pool));
        Populations.Tables tables = PopulationConfiguration.tables(jdbc, new MemberSeal("a secret of the test"));
        populations = new Populations(grounds, measures, tables, transaction, ledger, () -> {});
        sweeping = new LoadSweeping(tables.populations(), tables.members(), transaction);
        Alerts alerts = new Alerts(TestOutbox.exchange(jdbc, ledger), jdbc);
        watch = new PopulationWatch(
                court.feed,
                index,
                measures,
                grounds,
                tables,
                new WatchTable(JdbcClient.create(jdbc)),
                new MemberComparing(
                        new Answering(index, measures, disputes::held),
                        index,
                        grounds,
                        tables.standings(),
                        alerts,
                        clock),
                new DecidedParties(jdbc, alerts, measures),
                new SetAsideParties(
                        JdbcClient.create(jdbc),
                        disputes,
                        TestEvidence.questions(jdbc),
                        TestSuppressions.FINGERPRINTS,
                        alerts,
                        measures,
                        clock),
                disputes,
                new DyingDatabase(),
                clock);
        await().until(index::isReady);
        watch.open();
    }

    private Suppressions suppressions() {
        return hasReadSuppressions ? kept.get() : Suppressions.NONE;
    }

    /** As a node just started. */
    void forgetSuppressions() {
        hasReadSuppressions = false;
    }

    void readSuppressions() {
        hasReadSuppressions = true;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void daysLater(int days) {
        later = later.plusDays(days);
    }

    /** Decides as if market supervision asked, and keeps it. */
    Decision decide(String business, Party party) {
        Question question = new Question(MARKET, "company-registration", "test", business, "test", List.of(party));
        return TestEvidence.keep(jdbc, transaction, ledger, question, answering.answer(question, today(), false));
    }

    static Party director(String reference, String number, String name) {
        return new Party(reference, PartyKind.PERSON, name, number.isEmpty() ? "" : "111", number, "director");
    }

    static Party borrower(String reference, String number, String name) {
        return new Party(reference, PartyKind.PERSON, name, "111", number, "borrower");
    }

    void replace(String department, String population, Party... members) {
        try (PopulationUpload upload = populations.replace(department, population)) {
            give(upload, members);
        }
    }

    void add(String department, String population, Party... members) {
        try (PopulationUpload upload = populations.add(department, population)) {
            give(upload, members);
        }
    }

    private static void give(PopulationUpload upload, Party... members) {
        for (int i = 0; i < members.length; i++) {
            if (!upload.add(i + 2, members[i]).isEmpty()) {
                throw new IllegalArgumentException("line " + (i + 2) + " is bad");
            }
        }
        upload.finish();
    }

    void change(ListEntry entry) {
        try {
            court.change(entry);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Turns until everything published has been followed and everybody compared. */
    void settle() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> watch.turn() == PopulationWatch.Turn.IDLE && hasFollowedAll());
    }

    /** Until the list in memory has taken in everything published. */
    void awaitList() {
        long published = count("select count(*) from exchange.message where type = 'list-change/v1'");
        await().until(() -> index.version().sequence() == published);
    }

    private boolean hasFollowedAll() {
        return jdbc.queryForObject(
                """
                select changes = (select count(*) from exchange.message where type = 'list-change/v1')
                  from screening.population_watch""",
                Boolean.class);
    }

    /** An alert as it was published, and to whom. */
    record Told(String recipient, String subject, ScreeningAlert alert) {

        /** In short, e.g. {@code APPEARED BLOCK A}. */
        String words() {
            return alert.cause() + " " + alert.effect() + " " + alert.entryId();
        }
    }

    /** In the order in which they were published. */
    List<Told> told() {
        return jdbc.query(
                """
                select m.recipient, m.subject, m.payload from exchange.message m join exchange.outbox o on o.message_id = m.id
                 where m.type = 'screening-alert/v1' order by m.sequence""",
                (row, number) -> new Told(
                        row.getString(1),
                        row.getString(2),
                        CanonicalJson.read(row.getString(3), ScreeningAlert.class)));
    }

    List<String> words() {
        return told().stream().map(Told::words).toList();
    }

    /** Until nothing is left of what is over. */
    void sweep() {
        while (sweeping.sweepSome()) {
            Thread.onSpinWait();
        }
    }

    long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    @Override
    public void close() {
        index.stop();
        court.close();
    }

    /** The county's measures, until others are put in force. */
    static final class CountysMeasures implements MeasureCatalogue {

        private volatile MeasureVersion current = TestMeasures.ofTheCounty();

        void putInForce(MeasureVersion version) {
            current = version;
        }

        @Override
        public MeasureVersion current() {
            return current;
        }

        @Override
        public MeasureVersion version(String id) {
            return current;
        }
    }

    /** The real database over a connection that is lost just before or just after a commit. */
    private final class DyingDatabase extends DataSourceTransactionManager {

        private static final long serialVersionUID = 1L;

        DyingDatabase() {
            super(court.pool);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            if (dieBeforeCommit.getAndSet(false)) {
                throw new DataAccessResourceFailureException("lost before the commit");
            }
            super.doCommit(status);
            if (dieAfterCommit.getAndSet(false)) {
                throw new DataAccessResourceFailureException("lost after the commit");
            }
        }
    }
}
