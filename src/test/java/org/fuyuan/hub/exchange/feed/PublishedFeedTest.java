package org.fuyuan.hub.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.exchange.FedMessage;
import org.fuyuan.hub.exchange.FeedMoment;
import org.fuyuan.hub.exchange.FeedPosition;
import org.fuyuan.hub.exchange.PublishedFeed.Subscription;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Published messages as the feed gives them, on a real PostgreSQL. */
class PublishedFeedTest {

    private static final MessageType TYPE = MessageType.LIST_CHANGE;
    private static final int PUBLISHERS = 4;
    private static final int TRANSACTIONS = 60;
    private static final int SUBJECTS = 6;

    private final DataSource database = TestDatabase.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final FeedBell bell = new FeedBell(database);
    private final TableFeed feed = new TableFeed(JdbcClient.create(jdbc), bell);

    @Test
    void messages_come_as_their_transactions_began_and_in_publishing_order_within_one() throws SQLException {
        try (Connection first = begun();
                Connection second = begun()) {
            publish(first, "a", 1, null);
            publish(second, "b", 1, null);
            publish(second, "c", 1, null);
            publish(first, "d", 1, null);
            second.commit();
            first.commit();
        }
        assertThat(subjects(feed.after(FeedPosition.START, TYPE, 10))).containsExactly("a", "d", "b", "c");
    }

    @Test
    void a_message_whose_transaction_commits_late_is_never_passed_over() throws SQLException {
        try (Connection late = begun();
                Connection early = begun()) {
            publish(late, "late", 1, null);
            publish(early, "early", 1, null);
            early.commit();
            assertThat(feed.after(FeedPosition.START, TYPE, 10)).isEmpty();
            assertThat(feed.waiting(FeedPosition.START, TYPE)).isPresent();
            late.commit();
        }
        assertThat(subjects(feed.after(FeedPosition.START, TYPE, 10))).containsExactly("late", "early");
    }

    @Test
    void reading_goes_on_behind_the_last_message_given() throws SQLException {
        for (String subject : List.of("a", "b", "c")) {
            publishAlone(subject, 1);
        }
        List<FedMessage> first = feed.after(FeedPosition.START, TYPE, 2);
        FeedPosition behind = first.get(1).position();
        assertThat(subjects(first)).containsExactly("a", "b");
        assertThat(subjects(feed.after(behind, TYPE, 2))).containsExactly("c");
        FeedPosition end = feed.after(behind, TYPE, 2).get(0).position();
        assertThat(feed.after(end, TYPE, 2)).isEmpty();
        assertThat(feed.waiting(end, TYPE)).isEmpty();
    }

    @Test
    void what_is_sent_to_one_partner_or_is_of_another_type_is_not_in_it() throws SQLException {
        try (Connection connection = begun()) {
            publish(connection, "restated", 1, "bank");
            connection.commit();
        }
        publishAlone("a", 1);
        assertThat(subjects(feed.after(FeedPosition.START, TYPE, 10))).containsExactly("a");
        assertThat(feed.after(FeedPosition.START, MessageType.RECEIPT, 10)).isEmpty();
    }

    @Test
    void an_older_state_that_comes_behind_a_newer_one_is_marked_superseded() throws SQLException {
        try (Connection begunFirst = begun()) {
            publish(begunFirst, "other", 1, null);
            publishAlone("a", 1);
            publish(begunFirst, "a", 2, null);
            begunFirst.commit();
        }
        publishAlone("a", 3);
        assertThat(feed.after(FeedPosition.START, TYPE, 10))
                .extracting(each -> each.message().subject() + each.message().subjectVersion() + each.superseded())
                .containsExactly("other1false", "a2false", "a1true", "a3false");
    }

    @Test
    void nothing_is_missed_nothing_comes_twice_and_no_state_comes_back() throws Exception {
        AtomicInteger published = new AtomicInteger();
        jdbc.execute("create table business as select i as subject, 0::bigint as version from generate_series(0, "
                + (SUBJECTS - 1) + ") i");
        List<FedMessage> seen = Collections.synchronizedList(new ArrayList<>());
        ExecutorService publishers = Executors.newFixedThreadPool(PUBLISHERS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < PUBLISHERS; i++) {
            Random random = new Random(i);
            running.add(publishers.submit(() -> {
                for (int j = 0; j < TRANSACTIONS; j++) {
                    published.addAndGet(changeSome(random));
                }
                return null;
            }));
        }
        publishers.shutdown();
        FeedPosition position = FeedPosition.START;
        while (!running.stream().allMatch(Future::isDone)
                || feed.waiting(position, TYPE).isPresent()) {
            List<FedMessage> some = feed.after(position, TYPE, 7);
            seen.addAll(some);
            position = some.isEmpty() ? position : some.get(some.size() - 1).position();
        }
        for (Future<?> publisher : running) {
            publisher.get();
        }
        assertThat(seen).hasSize(published.get()).doesNotHaveDuplicates();
        assertThat(seen).extracting(FedMessage::position).isSorted();
        Map<String, Long> last = new HashMap<>();
        for (FedMessage each : seen) {
            long held = last.getOrDefault(each.message().subject(), 0L);
            assertThat(each.superseded()).isEqualTo(each.message().subjectVersion() < held);
            last.merge(each.message().subject(), each.message().subjectVersion(), Math::max);
        }
        jdbc.query("select subject, version from business where version > 0", row -> {
            assertThat(last).containsEntry("s" + row.getInt(1), row.getLong(2));
        });
    }

    /** A transaction that changes one to three subjects, in order so that none waits for another in a circle. */
    private int changeSome(Random random) throws SQLException {
        try (Connection connection = begun()) {
            int changes = 0;
            for (int subject = random.nextInt(SUBJECTS); subject < SUBJECTS && changes < 3; subject += 2) {
                publish(connection, "s" + subject, nextVersion(connection, subject), null);
                changes++;
            }
            if (random.nextInt(5) == 0) {
                connection.rollback();
                return 0;
            }
            connection.commit();
            return changes;
        }
    }

    private static long nextVersion(Connection connection, int subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update business set version = version + 1 where subject = ? returning version")) {
            statement.setInt(1, subject);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void where_it_stands_is_told_to_a_transaction_that_repeats_its_reads() throws SQLException {
        publishAlone("a", 1);
        publishAlone("b", 1);
        assertThatThrownBy(() -> feed.moment(TYPE)).isInstanceOf(IllegalTransactionStateException.class);
        try (Connection open = begun()) {
            publish(open, "open", 1, null);
            publishAlone("beyond", 1);
            FeedMoment moment = moment();
            assertThat(moment.given()).isEqualTo(2);
            assertThat(moment.furthest()).isGreaterThan(moment.position());
            open.commit();
            List<FedMessage> next = feed.after(moment.position(), TYPE, 10);
            assertThat(subjects(next)).containsExactly("open", "beyond");
            assertThat(next.get(1).position()).isEqualTo(moment.furthest());
        }
        FeedMoment later = moment();
        assertThat(later.given()).isEqualTo(4);
        assertThat(later.furthest()).isEqualTo(later.position());
    }

    private FeedMoment moment() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return transaction.execute(status -> feed.moment(TYPE));
    }

    @Test
    void another_database_has_another_history() {
        TableFeed other = new TableFeed(JdbcClient.create(TestDatabase.migrated()), bell);
        assertThat(feed.history()).isEqualTo(feed.history()).isNotEqualTo(other.history());
    }

    @Test
    void whoever_asked_is_called_when_something_is_published_until_the_subscription_is_closed() {
        AtomicInteger calls = new AtomicInteger();
        Subscription subscription = bell.onPublished(calls::incrementAndGet);
        bell.start();
        try {
            await().until(() -> calls.get() == 1);
            jdbc.execute("notify fuyuan_outbox");
            await().atMost(Duration.ofSeconds(2)).until(() -> calls.get() == 2);
            subscription.close();
            AtomicInteger others = new AtomicInteger();
            bell.onPublished(others::incrementAndGet);
            jdbc.execute("notify fuyuan_outbox");
            await().until(() -> others.get() == 1);
            assertThat(calls).hasValue(2);
        } finally {
            bell.stop();
        }
    }

    private Connection begun() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void publishAlone(String subject, long version) throws SQLException {
        try (Connection connection = begun()) {
            publish(connection, subject, version, null);
            connection.commit();
        }
    }

    private static void publish(Connection connection, String subject, long version, String recipient)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                insert into exchange.message (id, type, sender, subject, subject_version, recipient, payload)
                values (?, ?, 'court', ?, ?, ?, '{}')
                """)) {
            statement.setObject(1, MessageIds.next());
            statement.setString(2, TYPE.toString());
            statement.setString(3, subject);
            statement.setLong(4, version);
            statement.setString(5, recipient);
            statement.executeUpdate();
        }
    }

    private static List<String> subjects(List<FedMessage> messages) {
        return messages.stream().map(each -> each.message().subject()).toList();
    }
}
