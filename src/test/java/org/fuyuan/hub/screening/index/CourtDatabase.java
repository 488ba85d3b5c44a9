package org.fuyuan.hub.screening.index;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.debtor.TestDebtors;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.fuyuan.hub.exchange.feed.TestFeed;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.MessageIds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A court's registry in a real PostgreSQL, changed as the registry does it: row and message in one transaction. */
public final class CourtDatabase implements AutoCloseable {

    static final Duration NEVER = Duration.ofDays(1);

    public final HikariDataSource pool = new HikariDataSource();
    public final JdbcTemplate jdbc;
    public final PublishedFeed feed;

    public CourtDatabase() {
        pool.setJdbcUrl(((TestDatabase.NamedDataSource) TestDatabase.migrated()).url());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(0);
        jdbc = new JdbcTemplate(pool);
        feed = TestFeed.of(pool);
    }

    public ListIndexFeed index(Path folder) {
        ListLoading loading =
                new ListLoading(feed, TestDebtors.inEffect(jdbc), new JdbcTransactionManager(pool), Hashing::new);
        return new ListIndexFeed(feed, loading, folder, NEVER, Hashing::new);
    }

    public void change(ListEntry entry) throws SQLException {
        try (Connection connection = begun()) {
            change(connection, entry);
            connection.commit();
        }
    }

    Connection begun() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static void change(Connection connection, ListEntry entry) throws SQLException {
        long version = register(connection, entry);
        try (PreparedStatement statement = connection.prepareStatement(
                """
                with new as (
                    insert into exchange.message (id, type, sender, subject, subject_version, payload)
                    values (?, 'list-change/v1', 'court', ?, ?, ?) returning id)
                select pg_notify('fuyuan_outbox', '') from new
                """)) {
            statement.setObject(1, MessageIds.next());
            statement.setString(2, entry.entryId());
            statement.setLong(3, version);
            statement.setString(4, CanonicalJson.write(TestList.change(version, entry)));
            statement.executeQuery().close();
        }
    }

    /** The row alone, which no reader of the feed hears of. */
    static long register(Connection connection, ListEntry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                insert into debtor.entry as e (entry_id, version, list, state, name, name_key, certificate_number, case_number,
                    entry, findings, changed_at)
                values (?, 1, ?, ?, '', '', '', '', ?, '[]', now())
                on conflict (entry_id) do update set version = e.version + 1, state = excluded.state, entry = excluded.entry
                returning version
                """)) {
            statement.setString(1, entry.entryId());
            statement.setString(2, entry.list().name());
            statement.setString(3, entry.state().name());
            statement.setString(4, CanonicalJson.write(entry));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What the registry holds in effect. */
    ListModel registered() {
        ListModel model = new ListModel();
        jdbc.queryForList("select entry from debtor.entry where state = 'LISTED'", String.class)
                .forEach(entry -> model.take(CanonicalJson.read(entry, ListEntry.class)));
        return model;
    }

    long published() {
        return jdbc.queryForObject("select count(*) from exchange.message", Long.class);
    }

    @Override
    public void close() {
        pool.close();
    }
}
