package org.fuyuan.hub.exchange;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.exchange.broker.TestBroker;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the sending half stands on in a test: a real database, a real broker, a register. */
public final class Outbound implements AutoCloseable {

    public final PartnerRegister register;
    public final DataSource database;
    public final JdbcTemplate jdbc;
    public final TransactionTemplate transaction;
    public final TestLedger ledger;
    private final Path folder;
    private TestBroker broker;

    public Outbound(Path folder, PartnerRegister register) {
        this.folder = folder;
        this.register = register;
        this.database = pooled();
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.ledger = new TestLedger(jdbc);
        this.broker = TestBroker.start(folder, register);
    }

    private static DataSource pooled() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(((TestDatabase.NamedDataSource) TestDatabase.migrated()).url());
        pool.setMaximumPoolSize(20);
        return pool;
    }

    public TestBroker broker() {
        return broker;
    }

    public void restartBroker() {
        broker.close();
        broker = TestBroker.start(folder, register);
    }

    /** One message for each subject, in order, all of this version. */
    public List<UUID> publish(Exchange exchange, long version, String... subjects) {
        return transaction.execute(status -> List.of(subjects).stream()
                .map(subject -> exchange.publish(change(subject, version)))
                .toList());
    }

    /** So many messages about as many subjects. */
    public void publishMany(Exchange exchange, int count) {
        transaction.executeWithoutResult(status -> exchange.publishAll(
                IntStream.range(0, count).mapToObj(i -> change("s" + i, 1)).toList()));
    }

    /** One alert about a party, to one partner. */
    public void alert(Exchange exchange, String partner, String subject) {
        Map<String, Object> payload = Map.of("partyReference", subject);
        transaction.executeWithoutResult(status ->
                exchange.publish(new NewMessage(MessageType.SCREENING_ALERT, "court", subject, 1, payload, partner)));
    }

    public static NewMessage change(String subject, long version) {
        Map<String, Object> payload = Map.of("subject", subject, "version", version);
        return NewMessage.toAll(MessageType.LIST_CHANGE, "court", subject, version, payload);
    }

    public List<String> states(String partner) {
        return jdbc.queryForList(
                "select state from exchange.delivery where partner = ? order by sequence", String.class, partner);
    }

    public int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }

    @Override
    public void close() {
        broker.close();
        ((HikariDataSource) database).close();
    }
}
