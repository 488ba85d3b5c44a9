package org.fuyuan.sandbox.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.ReceiptStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DepartmentListTest {

    private final DataSource database = TestDatabase.empty();
    private final DepartmentList list = new DepartmentList(database, "department");
    private final Faults faults = new Faults();
    private final Reception reception = new Reception(list, list.alerts(), faults);

    @BeforeEach
    void open() {
        list.create();
    }

    @Test
    void only_newer_versions_are_applied() {
        list.apply(List.of(change("A", 2, "CORRECTED", "LISTED")));
        list.apply(List.of(change("A", 1, "LISTED", "LISTED"), change("A", 3, "DELETED_EARLY", "DELETED_EARLY")));
        assertThat(list.holdings()).isEmpty();
        assertThat(list.archived()).isOne();
        assertThat(list.outOfOrder()).isEmpty();
    }

    @Test
    void within_a_batch_the_newest_version_stands() {
        list.apply(List.of(change("A", 1, "LISTED", "LISTED"), change("A", 2, "CORRECTED", "LISTED")));
        assertThat(list.holdings()).extracting(Holding::version).containsExactly(2L);
    }

    @Test
    void a_message_that_comes_again_is_applied_once() {
        ReceivedChange listed = change("A", 1, "LISTED", "LISTED");
        list.apply(List.of(listed, listed));
        list.apply(List.of(listed));
        assertThat(list.messages()).isOne();
        assertThat(list.repeats()).isOne();
    }

    @Test
    void a_withdrawn_entry_leaves_no_name_and_never_returns_by_an_older_message() {
        list.apply(List.of(change("A", 1, "LISTED", "LISTED"), change("A", 3, "WITHDRAWN", "WITHDRAWN")));
        list.apply(List.of(change("A", 2, "CORRECTED", "LISTED")));
        assertThat(list.holdings()).isEmpty();
        assertThat(list.archived()).isZero();
        assertThat(new JdbcTemplate(database)
                        .queryForObject(
                                "select count(*) from department.list_entry where name is null and digest is null",
                                Long.class))
                .isOne();
    }

    @Test
    void a_restated_entry_replaces_the_same_version() {
        list.apply(List.of(change("A", 1, "LISTED", "LISTED")));
        new JdbcTemplate(database).execute("update department.list_entry set digest = 'spoilt'");
        list.apply(List.of(change("A", 1, "RESTATED", "LISTED")));
        assertThat(list.holdings()).extracting(Holding::digest).doesNotContain("spoilt");
    }

    @Test
    void holdings_and_buckets_are_digested_by_the_rule() {
        list.apply(List.of(new ReceivedChange(
                UUID.randomUUID().toString(),
                "SX41082500000001",
                1,
                "LISTED",
                "DISHONEST",
                "LISTED",
                "王伟",
                "11010519491231002X",
                "（2021）豫0825执123号",
                12_050)));
        String digest = Sm3.hex("SX41082500000001\n1\nDISHONEST\n11010519491231002X\n王伟")
                .substring(0, 16);
        int bucket = Sm3.bytes("SX41082500000001")[0] & 0xFF;
        assertThat(list.holdings()).containsExactly(new Holding("SX41082500000001", 1, 12_050, digest));
        HeldStatement whole = list.statement(List.of());
        assertThat(whole.buckets()).hasSize(256);
        assertThat(whole.holdings()).isEmpty();
        assertThat(whole.buckets().get(bucket).count()).isOne();
        assertThat(whole.buckets().get(bucket).sumInCents()).isEqualTo(12_050);
        assertThat(whole.buckets().get(bucket).digest()).isEqualTo(Sm3.hex("SX41082500000001:" + digest));
        assertThat(list.statement(List.of(bucket)).holdings()).hasSize(1);
    }

    @Test
    void sm3_is_the_standards() {
        assertThat(Sm3.hex("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void faults_lose_refuse_and_repeat_as_they_are_told() {
        faults.lose(1);
        faults.refuse(change -> change.entryId().equals("C"));
        faults.answerTwice(true);
        List<Answer> answers = reception.take(List.of(
                change("A", 1, "LISTED", "LISTED"),
                change("B", 1, "LISTED", "LISTED"),
                change("C", 1, "LISTED", "LISTED")));
        assertThat(answers)
                .extracting(Answer::stage)
                .containsExactly(ReceiptStage.DONE, ReceiptStage.REFUSED, ReceiptStage.DONE, ReceiptStage.REFUSED);
        assertThat(list.holdings()).extracting(Holding::entryId).containsExactly("B");
    }

    @Test
    void three_thousand_changes_a_second_are_kept_up_with() {
        Instant start = Instant.now();
        for (int part = 0; part < 12; part++) {
            int first = part * 500;
            list.apply(IntStream.range(first, first + 500)
                    .mapToObj(i -> change("E" + i, 1, "LISTED", "LISTED"))
                    .toList());
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(list.held()).isEqualTo(6_000);
    }

    private static ReceivedChange change(String entry, long version, String change, String state) {
        return new ReceivedChange(
                UUID.randomUUID().toString(),
                entry,
                version,
                change,
                "DISHONEST",
                state,
                "李四",
                "410825199001010015",
                "（2021）豫0825执123号",
                100);
    }
}
