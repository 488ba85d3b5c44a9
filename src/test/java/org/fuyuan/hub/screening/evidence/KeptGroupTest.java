package org.fuyuan.hub.screening.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.ledger.TestLedger;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.ListedNumbers;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the decisions of a commit say at length is kept once for all of them, and each is read back and proved from it. */
class KeptGroupTest {

    private static final String LISTED = "410825199001010015";

    private final DataSource database = TestDatabase.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final JdbcClient client = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final Ledger ledger = TestLedger.on(jdbc);
    private final ListedNumbers list = new ListedNumbers();
    private final NumberKey key = TestNumberKey.key();
    private final DecisionTable table = new DecisionTable(client);
    private final DecisionProofs proofs = new DecisionProofs(client, TestLedger.reader(jdbc));

    @Test
    void each_of_a_thousand_reads_as_it_was_given_and_its_receipt_is_that_of_what_is_kept() {
        List<KeptDecision> group = kept(1_000);

        for (KeptDecision given : List.of(group.get(0), group.get(500), group.get(999))) {
            DecisionTable.Found found = table.find(given.decision().id()).orElseThrow();
            assertThat(found.kept()).isEqualTo(given);
            assertThat(new Receipts().of(found.kept()))
                    .isEqualTo(given.decision().receipt());
            assertThat(proof(given).holds()).isTrue();
        }
        assertThat(jdbc.queryForObject("select length(content) from screening.decision_group", Integer.class))
                .isLessThan(group.stream()
                        .mapToInt(each -> each.answer().utf8().length)
                        .sum());
    }

    @Test
    void a_decision_of_before_that_has_everything_itself_reads_and_proves_as_ever() {
        KeptDecision older = withOlderReceipt(draft("older", LISTED));
        keepInItself(older);

        assertThat(table.find(older.decision().id()))
                .hasValueSatisfying(found -> assertThat(found.kept()).isEqualTo(older));
        assertThat(proof(older).holds()).isTrue();
    }

    @Test
    void a_damaged_group_is_refused_and_proves_nothing() {
        KeptDecision given = kept(3).get(2);
        tamper("update screening.decision_group set content = substring(content for length(content) / 2)");

        assertThatThrownBy(() -> table.find(given.decision().id()))
                .isInstanceOf(DamagedEvidenceException.class)
                .hasMessageContaining("its content is damaged");
        assertThat(proof(given).receiptHolds()).isFalse();
    }

    @Test
    void a_decision_whose_group_is_gone_is_refused() {
        KeptDecision given = kept(1).get(0);
        tamper("delete from screening.decision_group");

        assertThatThrownBy(() -> table.find(given.decision().id()))
                .isInstanceOf(DamagedEvidenceException.class)
                .hasMessageContaining("it is not there");
        assertThat(proof(given).holds()).isFalse();
    }

    @Test
    void what_is_changed_behind_the_triggers_no_longer_proves() {
        KeptDecision given = kept(2).get(1);

        tamper("update screening.decision set place = 0, effect = 'PASS' where place = 1");
        assertThat(proof(given).receiptHolds()).isFalse();

        tamper("update screening.decision_group set receipts = sha256('') || sha256('')");
        assertThat(proof(given).ledgerHolds()).isFalse();
    }

    @Test
    void a_kept_group_cannot_be_changed() {
        kept(1);

        assertThatThrownBy(() -> jdbc.update("update screening.decision_group set content = ''"))
                .hasMessageContaining("append-only: UPDATE on decision_group is refused");
        assertThatThrownBy(() -> jdbc.update("delete from screening.decision_group"))
                .hasMessageContaining("DELETE on decision_group is refused");
        assertThatThrownBy(() -> jdbc.execute("truncate screening.decision_group"))
                .hasMessageContaining("TRUNCATE on decision_group is refused");
    }

    private DecisionProof proof(KeptDecision given) {
        return proofs.of(given.decision().id()).orElseThrow();
    }

    private List<KeptDecision> kept(int count) {
        List<KeptDecision> group = IntStream.range(0, count)
                .mapToObj(i -> draft("B\n" + i, i % 20 == 0 ? LISTED : "410825199001010023"))
                .toList();
        new DecisionWriter(jdbc, transaction, ledger).accept(group);
        return group;
    }

    private KeptDecision draft(String reference, String number) {
        list.list(LISTED, "张守信");
        Party party = new Party("1", PartyKind.PERSON, "张守信", "111", number, "director");
        Question question = new Question(
                "market-supervision", "company-registration", "核对 " + reference, reference, "03", List.of(party));
        return new Drafting(key, Clock.systemUTC()).draft(question, list.assess(question));
    }

    private static KeptDecision withOlderReceipt(KeptDecision draft) {
        Decision decision = draft.decision();
        Decision older = new Decision(
                decision.id(),
                decision.department(),
                decision.scenario(),
                decision.businessReference(),
                decision.effect(),
                decision.parties(),
                decision.listVersion(),
                decision.measuresVersion(),
                decision.stale(),
                decision.decidedAt(),
                OlderReceipts.of(draft));
        return new KeptDecision(
                older, draft.purpose(), draft.askedBy(), draft.numberKey(), draft.question(), draft.answer());
    }

    /** As decisions were kept before groups had a row of their own. */
    private void keepInItself(KeptDecision kept) {
        Decision decision = kept.decision();
        UUID group = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            client.sql(
                            """
                            insert into screening.decision (id, group_id, place, department, scenario, business_reference, purpose,
                                asked_by, effect, list_sequence, list_taken_at, measures_version, stale, decided_at, receipt,
                                number_key, measures_hit, question, answer)
                            values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, ?)""")
                    .params(
                            decision.id(),
                            group,
                            decision.department(),
                            decision.scenario(),
                            decision.businessReference(),
                            kept.purpose(),
                            kept.askedBy(),
                            decision.effect().name(),
                            decision.listVersion().sequence(),
                            decision.listVersion().takenAt() == null
                                    ? null
                                    : OffsetDateTime.ofInstant(
                                            decision.listVersion().takenAt(), ZoneOffset.UTC),
                            decision.measuresVersion(),
                            decision.stale(),
                            OffsetDateTime.ofInstant(decision.decidedAt(), ZoneOffset.UTC),
                            decision.receipt(),
                            kept.numberKey(),
                            kept.question().text(),
                            kept.answer().text())
                    .update();
            ledger.append(new LedgerEntry(
                    LedgerEvent.DECISIONS_KEPT,
                    "hub",
                    decision.department(),
                    group,
                    "1 decisions, SM3 tree " + ReceiptTree.root(List.of(decision.receipt()))));
        });
    }

    private void tamper(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            jdbc.update(sql);
        });
    }
}
