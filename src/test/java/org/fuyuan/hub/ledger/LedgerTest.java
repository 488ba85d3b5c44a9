package org.fuyuan.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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
                "update ledger.entry set detail = 'changed' where id = 4" + "| entry 4, number 4, was altered",
                "update ledger.entry set actor = 'nobody' where id = 4" + "| entry 4, number 4, was altered",
                "update ledger.entry set at = at + interval '1 microsecond' where id = 4"
                        + "| entry 4, number 4, was altered",
                "update ledger.entry set partner = null where id = 4" + "| entry 4, number 4, was altered",
                "update ledger.entry set partner = '' where id = 4" + "| entry 4, number 4, was altered",
                "update ledger.entry set message_id = null where id = 4" + "| entry 4, number 4, was altered",
                "update ledger.entry set event = 'LOGIN_FAILED' where id = 4" + "| entry 4, number 4, was altered",
                "update ledger.entry set tx = '3' where id = 4" + "| entry 4 stands out of order at number 4",
                "update ledger.entry set tx = '99999999' where id = 10" + "| entry 10, number 10, was altered",
                "alter table ledger.entry alter column id drop identity; update ledger.entry set id = 400 where id = 4"
                        + "| entry 4, number 4, is missing",
                "delete from ledger.entry where id = 4" + "| entry 4, number 4, is missing",
                "delete from ledger.chain where sequence = 4" + "| number 4 is missing from the chain",
                "delete from ledger.chain where sequence = 4; delete from ledger.entry where id = 4"
                        + "| number 4 is missing from the chain",
                "delete from ledger.chain where sequence = 4; delete from ledger.entry where id = 4; update ledger.chain set sequence = sequence - 1 where sequence > 4"
                        + "| entry 5, number 4, was altered",
                "update ledger.chain set hash = sha256('x') where sequence = 4" + "| entry 4, number 4, was altered",
                "update ledger.chain set sequence = 40 where sequence = 4" + "| number 4 is missing from the chain",
                "update ledger.chain set sequence = sequence + 1000; update ledger.chain set sequence = sequence - 999"
                        + "| number 1 is missing from the chain",
                "update ledger.chain set entry_id = case entry_id when 4 then 5 else 4 end where entry_id in (4, 5)"
                        + "| entry 5, number 4, was altered",
                "insert into ledger.entry (tx, event, actor, detail) values ('3', 'LOGIN_SUCCEEDED', 'nobody', 'never')"
                        + "| entry 11 was put in or taken out of the chain",
                "update ledger.head set sequence = 9" + "| the head does not agree with number 10",
                "update ledger.head set hash = sha256('x')" + "| the head does not agree with number 10",
                "delete from ledger.chain where sequence = 10" + "| entry 10 was put in or taken out of the chain",
                "truncate ledger.entry, ledger.chain" + "| the chain ends at number 0 but reached 10 before",
                "delete from ledger.chain where sequence > 8; delete from ledger.entry where id > 8; "
                        + "update ledger.head set sequence = 8, entry_id = 8, hash = (select hash from ledger.chain where sequence = 8)"
                        + "| the chain ends at number 8 but reached 10 before"
            })
    void whoever_gets_round_the_database_is_found_by_the_check(String tampering, String finding) throws Exception {
        sql.execute("set session_replication_role = replica; " + tampering + "; set session_replication_role = origin");
        assertThat(verify().firstFault()).contains(finding);
    }

    @Test
    void a_chain_rewritten_from_the_start_is_found_by_the_head_outside() throws Exception {
        sql.execute("set session_replication_role = replica; update ledger.entry set detail = 'x' where id = 4;"
                + " truncate ledger.chain; update ledger.head set sequence = 0, tx = '0', entry_id = 0,"
                + " hash = decode(repeat('00', 32), 'hex'); set session_replication_role = origin");
        new LedgerSequencer(sql, transaction, new HeadFile(data.resolve("elsewhere"))).drain();

        assertThat(verify().firstFault()).contains("the chain was rewritten at or before number 10");
    }

    @Test
    void a_ledger_is_checked_at_one_moment_while_the_hub_writes_on() throws Exception {
        Thread writer = new Thread(() -> {
            for (int batch = 0; batch < 40; batch++) {
                write(100);
                sequencer.drain();
            }
        });
        writer.start();
        while (writer.isAlive()) {
            assertThat(verify().firstFault()).isEmpty();
        }
        assertThat(verify().entries()).isEqualTo(4_010);
    }

    @Test
    void two_nodes_chain_each_entry_once_between_them() throws Exception {
        LedgerSequencer other = new LedgerSequencer(sql, transaction, new HeadFile(data.resolve("other")));
        Thread second = new Thread(() -> IntStream.range(0, 50).forEach(i -> other.drain()));
        second.start();
        for (int batch = 0; batch < 50; batch++) {
            write(20);
            sequencer.drain();
        }
        second.join();
        sequencer.drain();
        assertThat(verify().entries()).isEqualTo(1_010);
        assertThat(verify().firstFault()).isEmpty();
    }

    @Test
    void what_cannot_be_recorded_does_not_happen() {
        sql.execute("create table deed (done text); alter table ledger.entry add check (detail <> 'unrecordable')");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    sql.update("insert into deed values ('done')");
                    ledger.append(entry("unrecordable"));
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(sql.queryForObject("select count(*) from deed", Long.class)).isZero();
    }

    @Test
    void characters_no_database_can_store_do_not_stop_the_work() {
        transaction.executeWithoutResult(status -> ledger.append(entry("a\0b")));

        assertThat(new LedgerReader(JdbcClient.create(sql)).latest(1))
                .extracting(RecordedEntry::detail)
                .containsExactly("a\ufffdb");
    }

    @Test
    void a_citizens_number_never_gets_into_what_cannot_be_changed() {
        transaction.executeWithoutResult(status -> ledger.append(entry("rejected: 重复410825199001010015")));

        assertThat(new LedgerReader(JdbcClient.create(sql)).latest(1))
                .extracting(RecordedEntry::detail)
                .containsExactly("rejected: 重复410825************");
    }

    @Test
    void the_history_of_a_message_and_of_a_partner_is_one_query() {
        UUID message = MessageIds.next();
        transaction.executeWithoutResult(status -> ledger.appendAll(List.of(
                new LedgerEntry(LedgerEvent.MESSAGE_PUBLISHED, "hub", null, message, ""),
                new LedgerEntry(LedgerEvent.MESSAGE_SENT, "hub", "court", message, ""))));
        LedgerReader reader = new LedgerReader(JdbcClient.create(sql));

        assertThat(reader.of(message))
                .extracting(RecordedEntry::event)
                .containsExactly("MESSAGE_PUBLISHED", "MESSAGE_SENT");
        assertThat(reader.latestOf("court", 5))
                .extracting(RecordedEntry::messageId)
                .containsExactly(message);
    }

    @Test
    void a_ledger_from_another_server_is_not_chained_on_in_silence() {
        sql.execute("update ledger.head set tx = '99999999999'");

        assertThatThrownBy(sequencer::drain).hasMessageContaining("physical backup");
    }

    @Test
    void the_command_tells_whole_from_broken_from_unreadable() {
        String url = ((TestDatabase.NamedDataSource) database).url();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        VerifyLedger command = new VerifyLedger(
                Map.of("FUYUAN_DATA", data.toString()), new PrintStream(told, true, StandardCharsets.UTF_8));

        assertThat(command.run(List.of(url))).isZero();
        sql.execute("set session_replication_role = replica; delete from ledger.entry where id = 7;"
                + " set session_replication_role = origin");
        assertThat(command.run(List.of(url))).isEqualTo(1);
        assertThat(command.run(List.of("jdbc:postgresql://127.0.0.1:1/fuyuan"))).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        whole -> assertThat(whole).isEqualTo("ledger: 10 entries checked, whole"),
                        broken -> assertThat(broken)
                                .isEqualTo("ledger: 6 entries checked, NOT whole: entry 7, number 7, is missing"),
                        unreadable -> assertThat(unreadable).startsWith("ledger: could not be read"));
    }

    @Test
    void heads_are_remembered_outside_the_database() throws Exception {
        assertThat(Files.readAllLines(data.resolve("ledger").resolve("head")))
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
            return LedgerVerification.verify(connection, data);
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
