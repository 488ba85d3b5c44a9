package org.fuyuan.hub.exchange;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.TestLedger;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The receiving half of the exchange on a real database, with partners and mappings made for tests. */
public final class InboundFixture implements AutoCloseable {

    public static final String PARTNER = "public-security";

    public final TakenItems taken = new TakenItems();
    public final HeldList held = new HeldList();
    public final TestDatabase.NamedDataSource database;
    public final JdbcTemplate jdbc;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool;

    @EnableTransactionManagement
    static class Transactions {}

    public InboundFixture() {
        this(new LineMappings());
    }

    /** With mappings of the test's own. */
    public InboundFixture(Mappings mappings) {
        this((TestDatabase.NamedDataSource) TestDatabase.migrated(), mappings);
    }

    /** Another node on the same database. */
    public InboundFixture(TestDatabase.NamedDataSource database) {
        this(database, new LineMappings());
    }

    private InboundFixture(TestDatabase.NamedDataSource database, Mappings mappings) {
        this.database = database;
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setMaximumPoolSize(8);
        jdbc = new JdbcTemplate(pool);
        JdbcTransactionManager manager = new JdbcTransactionManager(pool);
        bean(DataSource.class, pool);
        bean(JdbcTemplate.class, jdbc);
        bean(JdbcClient.class, JdbcClient.create(jdbc));
        bean(JdbcTransactionManager.class, manager);
        bean(TransactionTemplate.class, new TransactionTemplate(manager));
        bean(PartnerRegister.class, InboundRegister.ofCourtAndDepartments());
        bean(Mappings.class, mappings);
        context.registerBean("notes", InboundHandler.class, taken::notes);
        context.registerBean("records", InboundHandler.class, taken::records);
        context.registerBean("snapshots", BulkInboundHandler.class, taken::snapshots);
        bean(HeldList.class, held);
        context.register(Transactions.class, PublishedMessages.class);
        context.scan(
                "org.fuyuan.hub.exchange.inbox",
                "org.fuyuan.hub.exchange.receipt",
                "org.fuyuan.hub.exchange.reconciliation",
                "org.fuyuan.hub.exchange.history");
        context.registerBean(Ledger.class, () -> TestLedger.on(jdbc));
        context.refresh();
    }

    private <T> void bean(Class<T> type, T instance) {
        context.registerBean(type, () -> instance);
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public InboxAnswer receive(String type, String messageId, String... lines) {
        return receive(new Arrival(PARTNER, type, messageId, "test"), String.join("\n", lines));
    }

    public InboxAnswer receive(Arrival arrival, String body) {
        return the(Inbox.class).receive(arrival, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    public <T> T inTransaction(Supplier<T> work) {
        return the(TransactionTemplate.class).execute(status -> work.get());
    }

    /** A list change on its way to the partner, in this state. */
    public UUID delivery(String partner, String subject, long version, String state) {
        UUID id = MessageIds.next();
        jdbc.update(
                """
                with sent as (
                    insert into exchange.message (id, type, sender, subject, subject_version, payload)
                    values (?, ?, 'court', ?, ?, '{}') returning id, sequence, type, subject, subject_version)
                insert into exchange.delivery (message_id, partner, sequence, type, subject, subject_version, state, done_at)
                select id, ?, sequence, type, subject, subject_version, ?,
                       case when ? = 'DONE' then clock_timestamp() end from sent
                """,
                id,
                MessageType.LIST_CHANGE.toString(),
                subject,
                version,
                partner,
                state,
                state);
        return id;
    }

    public String state(UUID messageId, String partner) {
        return jdbc.queryForObject(
                "select state from exchange.delivery where message_id = ? and partner = ?",
                String.class,
                messageId,
                partner);
    }

    public List<String> ledger() {
        return jdbc.queryForList("select event from ledger.entry order by id", String.class);
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
