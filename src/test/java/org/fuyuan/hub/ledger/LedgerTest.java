package org.fuyuan.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.message.MessageIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerTest {

    @TempDir
    Path data;

    private final DataSource database = TestDatabase.migrated();
    private final JdbcTemplate sql = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final PostgresLedger ledger = new PostgresLedger(sql);
    private LedgerSequencer sequencer;

    @BeforeEach
    void ten_entries() {
        sequencer = new LedgerSequencer(sql, transaction, new HeadFile(data));
        write(10);
        sequencer.drain();
    }

    @Test
    void every_committed_entry_is_chained_once() throws Exception {
        assertThat(verify().entries()).isEqualTo(10);
        assertThat(verify().firstFault()).isEmpty();
    }

    @Test
    void an_entry_of_a_rolled_back_change_never_existed() throws Exception {
        transaction.executeWithoutResult(status -> {
            ledger.append(entry("undone"));
            status.setRollbackOnly();
        });
        sequencer.drain();
        assertThat(verify().entries()).isEqualTo(10);
    }

    @Test
    void an_entry_that_commits_late_is_not_passed_over() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Thread late = new Thread(() -> transaction.executeWithoutResult(status -> {
            ledger.append(entry("late"));
            written.countDown();
            await(commit);
        }));
        late.start();
        await(written);
        write(5);
        sequencer.drain();
        commit.countDown();
        late.join();
        sequencer.drain();
        assertThat(verify().entries()).isEqualTo(16);
        assertThat(verify().firstFault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "update ledger.entry, set detail = 'x'",
        "delete from ledger.entry,''",
        "update ledger.chain, set entry_id = 1",
        "delete from ledger.chain,''",
        "truncate ledger.entry,''",
        "delete from ledger.head,''"
    })
    void the_database_refuses_to_change_what_was_written(String verb, String rest) {
        assertThatThrownBy(() -> sql.execute(verb + " " + rest))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update ledger.entry set detail = 'changed' where id = 4        | entry 4, number 4, was altered",
                "update ledger.entry set actor = 'nobody' where id = 4          | entry 4, number 4, was altered",
                "update ledger.entry set at = at + interval '1 microsecond' where id = 4 | entry 4, number 4, was altered",
                "update ledger.entry set partner = null where id = 4            | entry 4, number 4, was altered",
                "update ledger.entry set message_id = null where id = 4         | entry 4, number 4, was altered",
                "update ledger.entry set event = 'LOGIN_FAILED' where id = 4    | entry 4, number 4, was altered",
                "delete from ledger.entry where id = 4                          | entry 4, number 4, is missing",
                "delete from ledger.chain where sequence = 4                    | number 4 is missing from the chain",
                "update ledger.chain set hash = sha256('x') where sequence = 4  | entry 4, number 4, was altered",
                "update ledger.head set sequence = 9                            | the head does not agree with number 10",
                "delete from ledger.chain where sequence = 10                   | entry 10 was put in or taken out of the chain",
                "delete from ledger.chain where sequence > 8; delete from ledger.entry where id > 8; "
                        + "update ledger.head set sequence = 8, entry_id = 8, hash = (select hash from ledger.chain where sequence = 8)"
                        + "| the chain ends at number 8 but reached 10 before"
            })
    void whoever_gets_round_the_database_is_found_by_the_check(String tampering, String finding) throws Exception {
        sql.execute("set session_replication_role = replica; " + tampering + "; set session_replication_role = origin");
        assertThat(verify().firstFault()).contains(finding);
    }

    @Test
    void heads_are_remembered_outside_the_database() throws Exception {
        assertThat(Files.readAllLines(data.resolve("ledger").resolve("heads")))
                .singleElement()
                .asString()
                .startsWith("10 ");
    }

    private void write(int count) {
        transaction.executeWithoutResult(status -> ledger.appendAll(
                IntStream.range(0, count).mapToObj(i -> entry("step " + i)).toList()));
    }

    private static LedgerEntry entry(String detail) {
        return new LedgerEntry(LedgerEvent.MESSAGE_SENT, "hub", "civil-affairs", MessageIds.next(), detail);
    }

    private LedgerVerification.Finding verify() throws Exception {
        try (Connection connection = database.getConnection()) {
            return LedgerVerification.verify(connection, data.resolve("ledger").resolve("heads"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
