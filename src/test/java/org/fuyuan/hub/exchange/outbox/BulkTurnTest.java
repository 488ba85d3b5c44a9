package org.fuyuan.hub.exchange.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.exchange.BulkPublication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The relay rests between full batches while somebody publishes a whole list, and only then. */
class BulkTurnTest {

    private static final Duration BATCH = Duration.ofMillis(100);

    private final DataSource database = TestDatabase.empty();
    private final BulkTurn turn = new BulkTurn(database);
    private Connection relay;

    @BeforeEach
    void connect() throws SQLException {
        relay = database.getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        relay.close();
    }

    @Test
    void a_relay_alone_never_rests() throws SQLException {
        assertThat(BulkTurn.rest(relay, BATCH)).isZero();
    }

    @Test
    void it_rests_in_proportion_to_its_work_until_the_last_publication_has_ended() throws SQLException {
        BulkPublication.Underway one = turn.begin();
        BulkPublication.Underway other = new BulkTurn(database).begin();
        assertThat(BulkTurn.rest(relay, BATCH)).isEqualTo(Duration.ofMillis(1_900));
        one.close();
        assertThat(BulkTurn.rest(relay, BATCH)).isEqualTo(Duration.ofMillis(1_900));
        other.close();
        assertThat(BulkTurn.rest(relay, BATCH)).isZero();
    }

    @Test
    void a_slow_batch_does_not_put_it_to_sleep() throws SQLException {
        try (BulkPublication.Underway underway = turn.begin()) {
            assertThat(BulkTurn.rest(relay, Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_node_that_dies_ends_its_publication() {
        turn.begin();
        new JdbcTemplate(database)
                .execute(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and mode = 'ShareLock'"
                                + " and database = (select oid from pg_database where datname = current_database())");
        await().untilAsserted(() -> assertThat(BulkTurn.rest(relay, BATCH)).isZero());
    }
}
