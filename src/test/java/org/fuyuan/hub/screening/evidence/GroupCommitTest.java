package org.fuyuan.hub.screening.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.ledger.TestLedger;
import org.fuyuan.hub.partner.Secrets;
import org.fuyuan.hub.screening.ListedNumbers;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions kept many to a commit, and what is answered when a commit fails. */
class GroupCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database = TestDatabase.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final AtomicBoolean dieBeforeCommit = new AtomicBoolean();
    private final AtomicBoolean dieAfterCommit = new AtomicBoolean();
    private final ListedNumbers list = new ListedNumbers();
    private final ExecutorService callers = Executors.newFixedThreadPool(64);
    private final NumberKey key = NumberKey.readOrDrawn(new OneSecret());
    private GroupCommit evidence = commit(writer(), 5_000);

    @AfterEach
    void close() {
        evidence.close();
        callers.shutdownNow();
    }

    @Test
    void many_callers_share_few_commits_and_each_decision_is_there_before_its_caller_goes_on() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        evidence.close();
        evidence = commit(
                group -> {
                    await(first);
                    writer().accept(group);
                },
                5_000);

        List<CompletableFuture<Boolean>> asked = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            KeptDecision draft = draft("B" + i);
                            evidence.keep(List.of(draft));
                            return table().find(draft.decision().id()).isPresent();
                        },
                        callers))
                .toList();
        first.countDown();

        assertThat(asked).allMatch(CompletableFuture::join);
        assertThat(count("select count(*) from screening.decision")).isEqualTo(60);
        long groups = count("select count(distinct group_id) from screening.decision");
        assertThat(groups).isLessThan(60);
        assertThat(count("select count(*) from ledger.entry where event = 'DECISIONS_KEPT'"))
                .isEqualTo(groups);
    }

    @Test
    void when_a_commit_fails_every_caller_of_its_group_is_told_and_nothing_is_kept() {
        dieBeforeCommit.set(true);

        List<CompletableFuture<Void>> asked = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(() -> evidence.keep(List.of(draft("B" + i))), callers))
                .toList();

        assertThat(asked).allSatisfy(each -> assertThatThrownBy(each::join)
                .hasCauseInstanceOf(ScreeningUnavailableException.class)
                .hasMessageContaining("could not be kept, so none was given; ask again"));
        assertThat(count("select count(*) from screening.decision")).isZero();
        assertThat(count("select count(*) from ledger.entry")).isZero();

        dieBeforeCommit.set(false);
        evidence.keep(List.of(draft("again")));
        assertThat(count("select count(*) from screening.decision")).isOne();
    }

    @Test
    void dying_between_commit_and_answer_leaves_a_decision_nobody_was_given_and_the_question_can_be_asked_again() {
        dieAfterCommit.set(true);
        KeptDecision lost = draft("B1");
        assertThatThrownBy(() -> evidence.keep(List.of(lost))).isInstanceOf(ScreeningUnavailableException.class);
        assertThat(table().find(lost.decision().id())).isPresent();

        dieAfterCommit.set(false);
        KeptDecision again = draft("B1");
        evidence.keep(List.of(again));

        assertThat(again.decision().id()).isNotEqualTo(lost.decision().id());
        assertThat(count("select count(*) from screening.decision where business_reference = 'B1'"))
                .isEqualTo(2);
    }

    @Test
    void who_lost_patience_is_not_kept_later() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch writing = new CountDownLatch(1);
        evidence.close();
        evidence = new GroupCommit(
                        group -> {
                            writing.countDown();
                            await(free);
                            writer().accept(group);
                        },
                        5_000,
                        Duration.ofMillis(300))
                .start();
        CompletableFuture<Void> holder =
                CompletableFuture.runAsync(() -> evidence.keep(List.of(draft("held"))), callers);
        await(writing);

        assertThatThrownBy(() -> evidence.keep(List.of(draft("impatient"))))
                .isInstanceOf(ScreeningUnavailableException.class);
        assertThatThrownBy(holder::join).hasCauseInstanceOf(ScreeningUnavailableException.class);
        free.countDown();
        evidence.close();

        assertThat(count("select count(*) from screening.decision where business_reference = 'impatient'"))
                .isZero();
    }

    @Test
    void closing_writes_what_waits_and_then_takes_nobody_in() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch writing = new CountDownLatch(1);
        evidence.close();
        evidence = commit(
                group -> {
                    writing.countDown();
                    await(free);
                    writer().accept(group);
                },
                1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> evidence.keep(List.of(draft("B1"))), callers);
        await(writing);
        free.countDown();
        evidence.close();
        first.join();

        assertThatThrownBy(() -> evidence.keep(List.of(draft("late"))))
                .isInstanceOf(ScreeningUnavailableException.class);
        assertThat(count("select count(*) from screening.decision")).isOne();
    }

    @Test
    void whatever_was_written_reads_as_it_was_given() {
        String awkward = "\\N \t\"买买提·𠮷䶮\"\\ {,} '";
        KeptDecision draft = draft(awkward);
        evidence.keep(List.of(draft));

        assertThat(table().find(draft.decision().id()))
                .hasValueSatisfying(found -> assertThat(found.kept()).isEqualTo(draft));
    }

    @Test
    void what_a_decision_was_hit_by_is_written_with_it() {
        KeptDecision draft = draft("B1");
        evidence.keep(List.of(draft));

        assertThat(jdbc.queryForList(
                        "select concat_ws(' ', party_reference, place, effect, match, measure, entry_id, entry_version)"
                                + " from screening.hit where decision_id = ?",
                        String.class,
                        draft.decision().id()))
                .containsExactly("1 0 BLOCK CERTIFICATE_AND_NAME market-supervision/company-registration SX1 1");
    }

    @Test
    void a_kept_decision_cannot_be_changed() {
        evidence.keep(List.of(draft("B1")));

        assertThatThrownBy(() -> jdbc.update("update screening.decision set effect = 'PASS'"))
                .hasMessageContaining("append-only: UPDATE on decision is refused");
        assertThatThrownBy(() -> jdbc.update("delete from screening.decision"))
                .hasMessageContaining("DELETE on decision is refused");
    }

    private KeptDecision draft(String reference) {
        list.list("410825199001010015", "张守信");
        Party party = new Party("1", PartyKind.PERSON, "张守信", "111", "410825199001010015", "director");
        Question question = new Question(
                "market-supervision", "company-registration", "核对 " + reference, reference, "03", List.of(party));
        return new Drafting(key, Clock.systemUTC()).draft(question, list.assess(question));
    }

    /** Knows the same answer to everything. */
    private record OneSecret() implements Secrets {

        @Override
        public String text(String reference) {
            return "a key of the test";
        }

        @Override
        public Path file(String reference) {
            throw new IllegalStateException(reference);
        }
    }

    private GroupCommit commit(Consumer<List<KeptDecision>> writer, int most) {
        return new GroupCommit(writer, most, PATIENCE).start();
    }

    private DecisionWriter writer() {
        return new DecisionWriter(jdbc, new TransactionTemplate(new DyingDatabase()), TestLedger.on(jdbc));
    }

    private DecisionTable table() {
        return new DecisionTable(JdbcClient.create(jdbc));
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The real database over a connection that is lost just before or just after a commit. */
    private final class DyingDatabase extends DataSourceTransactionManager {

        private static final long serialVersionUID = 1L;

        DyingDatabase() {
            super(database);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            if (dieBeforeCommit.get()) {
                throw new DataAccessResourceFailureException("lost before the commit");
            }
            super.doCommit(status);
            if (dieAfterCommit.get()) {
                throw new DataAccessResourceFailureException("lost after the commit");
            }
        }
    }
}
