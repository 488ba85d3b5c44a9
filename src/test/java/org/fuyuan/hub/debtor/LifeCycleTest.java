package org.fuyuan.hub.debtor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fuyuan.hub.debtor.CourtTable.record;
import static org.fuyuan.hub.debtor.CourtTable.with;

import java.time.LocalDate;
import java.util.Map;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An entry's life, from the court's records and from officers' acts. */
class LifeCycleTest {

    private static final Map<String, String> FIRST = record("A1");
    private static final Map<String, String> WITH_TERM =
            with(FIRST, "disruptTypeName", "违反财产报告制度,违反限制消费令", "term", "24");
    private static final Act ACT = new Act("officer", "核实有误", null);

    private final TestRegistry registry = new TestRegistry();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void a_number_typed_as_a_purpose_is_not_kept() {
        registry.push(CourtTable.record("R1"));
        assertThat(registry.debtors.fullNumber("R1", "officer", "核对410825199001010016、410825900101001"))
                .contains("410825199001010015");
        assertThat(registry.jdbc.queryForObject(
                        "select detail from ledger.entry where event = 'PERSONAL_DATA_READ'", String.class))
                .isEqualTo("number of R1 for 核对410825************、410825*********");
    }

    @Test
    void a_new_record_is_listed_published_and_recorded() {
        registry.push(FIRST);
        assertThat(registry.published("A1")).singleElement().satisfies(change -> {
            assertThat(change.version()).isEqualTo(1);
            assertThat(change.change()).isEqualTo(ChangeKind.LISTED);
            assertThat(change.article()).isEqualTo("法释〔2017〕7号 第一条");
            assertThat(change.entry().state()).isEqualTo(ListedState.LISTED);
        });
        assertThat(registry.jdbc.queryForList("select event from ledger.entry", String.class))
                .containsExactly("ENTRY_CHANGED");
        assertThat(registry.jdbc.queryForObject(
                        "select count(*) from ledger.entry e join exchange.message m on m.id = e.message_id",
                        Long.class))
                .isEqualTo(1);
    }

    @Test
    void the_same_record_again_changes_nothing() {
        registry.push(FIRST);
        registry.push(FIRST, FIRST, with(FIRST, "updatedAt", "2026-03-30"));
        assertThat(registry.changes("A1")).containsExactly("LISTED");
    }

    @Test
    void changed_fields_are_a_correction_and_a_later_last_day_an_extension() {
        registry.push(WITH_TERM);
        registry.push(with(WITH_TERM, "iname", "张叁", "updatedAt", "2026-03-25"));
        registry.push(with(WITH_TERM, "iname", "张叁", "term", "36", "updatedAt", "2026-03-26"));
        assertThat(registry.changes("A1")).containsExactly("LISTED", "CORRECTED", "EXTENDED");
        assertThat(registry.life("A1").entry().expiresOn()).isEqualTo("2029-03-24");
    }

    @Test
    void changes_in_one_batch_are_made_and_published_in_their_order() {
        registry.push(
                WITH_TERM,
                with(WITH_TERM, "duty", "还款", "updatedAt", "2026-03-25"),
                with(WITH_TERM, "duty", "还款", "status", "2", "updatedAt", "2026-03-26"));
        assertThat(registry.changes("A1")).containsExactly("LISTED", "CORRECTED", "DELETED_EARLY");
        assertThat(registry.published("A1"))
                .extracting(org.fuyuan.hub.message.ListChange::version)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_three_exits_differ() {
        registry.push(WITH_TERM, with(WITH_TERM, "id", "A2"), with(WITH_TERM, "id", "A3"));
        registry.push(
                with(WITH_TERM, "status", "2", "updatedAt", "2026-03-25"),
                with(WITH_TERM, "id", "A2", "status", "3", "updatedAt", "2026-03-25"),
                with(WITH_TERM, "id", "A3", "status", "4", "updatedAt", "2026-03-25"));
        assertThat(registry.state("A1")).isEqualTo("DELETED_EARLY");
        assertThat(registry.state("A2")).isEqualTo("EXPIRED");
        assertThat(registry.state("A3")).isEqualTo("WITHDRAWN");
        assertThat(registry.published("A1").get(1).article()).isEqualTo("法释〔2017〕7号 第十条第一款");
        assertThat(registry.published("A3").get(1).article()).isEqualTo("法释〔2017〕7号 第九条");
    }

    @Test
    void a_withdrawn_record_is_never_listed_again() {
        registry.push(FIRST, with(FIRST, "status", "4", "updatedAt", "2026-03-25"));
        assertThat(registry.answer(with(FIRST, "updatedAt", "2026-03-26"))).isEqualTo("withdrawn-is-final");
    }

    @Test
    void a_deleted_entry_can_still_be_withdrawn_and_a_withdrawn_one_not_deleted() {
        registry.push(FIRST, with(FIRST, "status", "2", "updatedAt", "2026-03-25"));
        registry.push(with(FIRST, "status", "4", "updatedAt", "2026-03-26"));
        assertThat(registry.state("A1")).isEqualTo("WITHDRAWN");
        assertThat(registry.answer(with(FIRST, "status", "2", "updatedAt", "2026-03-27")))
                .isEqualTo("withdrawn-is-final");
    }

    @Test
    void ground_one_alone_has_no_term_and_cannot_expire_or_be_extended() {
        registry.push(with(FIRST, "term", "24"));
        assertThat(registry.life("A1").entry().expiresOn()).isNull();
        assertThat(registry.life("A1").findings())
                .extracting(DebtorLife.Odd::code)
                .containsExactly("term-ignored");
        assertThat(registry.answer(with(FIRST, "status", "3", "updatedAt", "2026-03-25")))
                .isEqualTo("no-term");
        refused("no-term", () -> registry.listing.extend("A1", LocalDate.parse("2030-01-01"), ACT));
    }

    @Test
    void a_term_ends_by_itself_on_the_day_after_its_last_day() {
        registry.push(WITH_TERM);
        registry.on("2028-03-24");
        registry.endWhatIsOver();
        assertThat(registry.state("A1")).isEqualTo("LISTED");
        registry.on("2028-03-25");
        registry.endWhatIsOver();
        assertThat(registry.state("A1")).isEqualTo("EXPIRED");
        assertThat(registry.published("A1").get(1).change()).isEqualTo(ChangeKind.EXPIRED);
        registry.push(WITH_TERM);
        assertThat(registry.state("A1")).isEqualTo("EXPIRED");
    }

    @Test
    void an_entry_past_its_term_and_the_three_working_days_is_shown_as_overdue() {
        registry.on("2026-03-02");
        registry.push(with(WITH_TERM, "publishDate", "2024-03-24"));
        registry.on("2026-03-27");
        assertThat(registry.life("A1").entry().mustLeaveBy()).isEqualTo("2026-03-27");
        assertThat(registry.life("A1").entry().overdue()).isFalse();
        registry.on("2026-03-28");
        assertThat(registry.life("A1").entry().overdue()).isTrue();
        assertThat(registry.life("A1").entry().deadlineUnknown()).isFalse();
    }

    @Test
    void the_day_to_leave_by_is_not_guessed_in_a_year_whose_working_days_are_not_arranged() {
        registry.push(WITH_TERM);
        registry.on("2028-03-24");
        assertThat(registry.life("A1").entry().deadlineUnknown()).isFalse();
        registry.on("2028-03-30");
        assertThat(registry.life("A1").entry().mustLeaveBy()).isNull();
        assertThat(registry.life("A1").entry().overdue()).isFalse();
        assertThat(registry.life("A1").entry().deadlineUnknown()).isTrue();
    }

    @Test
    void a_record_whose_term_has_run_out_when_it_arrives_is_kept_as_expired() {
        registry.push(with(WITH_TERM, "publishDate", "2020-01-01"));
        assertThat(registry.state("A1")).isEqualTo("EXPIRED");
    }

    @Test
    void a_minor_is_never_listed() {
        assertThat(registry.answer(with(FIRST, "cardNum", "410825201001010014")))
                .isEqualTo("minor");
        assertThat(registry.answer(with(FIRST, "certificateType", "414", "cardNum", "E12345678", "age", "17")))
                .isEqualTo("minor");
        assertThat(registry.count("debtor.entry")).isZero();
    }

    @Test
    void after_deletion_by_consent_the_same_claim_waits_six_months() {
        registry.push(FIRST);
        registry.push(with(FIRST, "status", "2", "statusReason", "申请执行人同意删除", "updatedAt", "2026-03-31"));
        Map<String, String> again = with(FIRST, "id", "A2", "updatedAt", "2026-04-01");
        assertThat(registry.answer(again)).isEqualTo("consent-bars-relisting");
        assertThat(registry.answer(with(again, "caseCode", "（2026）豫0825执恢9号"))).isEqualTo("consent-bars-relisting");
        assertThat(registry.answer(with(again, "id", "A3", "caseCode", "（2026）豫0825执9号", "gistId", "（2025）豫0825民初9号")))
                .isEqualTo("taken");
        registry.on("2026-10-02");
        assertThat(registry.answer(again)).isEqualTo("taken");
    }

    @Test
    void other_deletions_do_not_bar_a_new_listing() {
        registry.push(FIRST, with(FIRST, "status", "2", "statusReason", "全部履行", "updatedAt", "2026-03-31"));
        assertThat(registry.answer(with(FIRST, "id", "A2"))).isEqualTo("taken");
    }

    @Test
    void a_consumption_restriction_survives_the_end_of_the_dishonest_entry() {
        registry.push(FIRST, with(FIRST, "id", "X1", "list", "CONSUMPTION_RESTRICTION"));
        registry.push(with(FIRST, "status", "2", "updatedAt", "2026-03-25"));
        assertThat(registry.state("X1")).isEqualTo("LISTED");
        assertThat(registry.life("A1").others()).singleElement().satisfies(other -> assertThat(other.entryId())
                .isEqualTo("X1"));
    }

    @Test
    void a_waiver_ends_by_itself() {
        Map<String, String> restriction = with(FIRST, "id", "X1", "list", "CONSUMPTION_RESTRICTION");
        registry.push(restriction);
        registry.push(with(
                restriction,
                "waiverOccasion",
                "近亲属丧葬",
                "waiverFrom",
                "2026-04-01",
                "waiverUntil",
                "2026-04-10",
                "updatedAt",
                "2026-03-31"));
        assertThat(registry.published("X1").get(1).change()).isEqualTo(ChangeKind.WAIVED);
        registry.on("2026-04-10");
        registry.endWhatIsOver();
        assertThat(registry.published("X1")).hasSize(2);
        registry.on("2026-04-11");
        registry.endWhatIsOver();
        assertThat(registry.published("X1")).hasSize(3);
        assertThat(registry.published("X1").get(2).entry().waiver()).isNull();
        assertThat(registry.life("X1").waivers()).hasSize(1);
        assertThat(registry.state("X1")).isEqualTo("LISTED");
    }

    @Test
    void a_waiver_lasts_at_most_a_month_and_only_lifts_restrictions() {
        registry.push(FIRST, with(FIRST, "id", "X1", "list", "CONSUMPTION_RESTRICTION"));
        Waiver longer = new Waiver("考试", LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-02"));
        refused("waiver-too-long", () -> registry.listing.waive("X1", longer, ACT));
        Waiver lawful = new Waiver("考试", LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01"));
        refused("waiver-not-here", () -> registry.listing.waive("A1", lawful, ACT));
        registry.act(() -> registry.listing.waive("X1", lawful, ACT));
        assertThat(registry.life("X1").waivers().get(0).inEffect()).isTrue();
    }

    @Test
    void a_proposed_entry_is_published_only_when_it_is_entered() {
        registry.push(with(FIRST, "status", "0"));
        assertThat(registry.published("A1")).isEmpty();
        registry.act(() -> registry.listing.enter("A1", new Act("judge", "决定纳入", null)));
        assertThat(registry.changes("A1")).containsExactly("PROPOSED", "LISTED");
        assertThat(registry.published("A1").get(0).version()).isEqualTo(1);
    }

    @Test
    void an_officers_acts_say_who_why_and_on_which_article() {
        registry.push(WITH_TERM);
        registry.act(() -> registry.listing.extend("A1", LocalDate.parse("2029-03-24"), ACT));
        registry.act(() -> registry.listing.deleteEarly("A1", new Act("judge", "全部履行", "法释〔2017〕7号 第十条第一项")));
        assertThat(registry.life("A1").steps().get(2)).satisfies(step -> {
            assertThat(step.actor()).isEqualTo("judge");
            assertThat(step.reason()).isEqualTo("全部履行");
            assertThat(step.article()).isEqualTo("法释〔2017〕7号 第十条第一项");
        });
        refused("impossible-transition", () -> registry.listing.deleteEarly("A1", ACT));
        registry.act(() -> registry.listing.withdraw("A1", ACT));
        refused("impossible-transition", () -> registry.listing.withdraw("A1", ACT));
    }

    @Test
    void an_officers_correction_is_not_undone_by_the_courts_unchanged_record() {
        registry.push(FIRST);
        var corrected = registry.published("A1").get(0).entry();
        registry.act(() -> registry.listing.correct(
                "A1",
                new org.fuyuan.hub.message.ListEntry(
                        corrected.entryId(),
                        corrected.list(),
                        corrected.state(),
                        corrected.subject(),
                        corrected.relatedPersons(),
                        corrected.caseNumber(),
                        corrected.courtName(),
                        corrected.areaName(),
                        corrected.documentNumber(),
                        corrected.documentIssuer(),
                        "已更正的义务",
                        corrected.performance(),
                        corrected.grounds(),
                        corrected.amountInCents(),
                        corrected.filedOn(),
                        corrected.publishedOn(),
                        corrected.expiresOn(),
                        corrected.waiver()),
                ACT));
        registry.push(FIRST);
        assertThat(registry.life("A1").content().duty()).isEqualTo("已更正的义务");
    }

    @Test
    void an_order_against_an_entity_names_the_persons_it_binds() {
        registry.push(
                with(
                        FIRST,
                        "partyTypeName",
                        "581",
                        "iname",
                        "温县某某有限公司",
                        "cardNum",
                        "91350100M000100Y43",
                        "list",
                        "CONSUMPTION_RESTRICTION",
                        "qysler",
                        "[{\"role\":\"法定代表人\",\"name\":\"李四\",\"certificateType\":\"111\",\"cardNum\":\"11010519491231002X\"}]"));
        assertThat(registry.life("A1").related()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("李四");
            assertThat(person.maskedNumber()).isEqualTo("1101051949****002X");
        });
    }

    private void refused(String code, Runnable act) {
        assertThatThrownBy(() -> registry.act(act)).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.refusal().code())
                .isEqualTo(code));
    }
}
