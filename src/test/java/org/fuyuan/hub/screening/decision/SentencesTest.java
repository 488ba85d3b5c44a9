package org.fuyuan.hub.screening.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyDecision;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.ListedNames;
import org.fuyuan.hub.screening.measure.TestMeasures;
import org.junit.jupiter.api.Test;

/** What a citizen is handed, word by word. */
class SentencesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-01");

    @Test
    void a_block_tells_who_which_court_which_case_which_law_and_what_can_be_done() {
        assertThat(director("张伟", Parties.NUMBER, listed("张伟", Parties.NUMBER)).sentence())
                .isEqualTo("张伟：温县人民法院在（2021）豫0825执123号案件中作出决定，将该当事人列入失信被执行人名单"
                        + "，执行依据文号：（2020）豫0825民初456号，发布日期：2025年6月1日。"
                        + "依据《中华人民共和国公司法》第一百七十八条第一款第五项、《中华人民共和国市场主体登记管理条例》第十二条（法律、行政法规），"
                        + "本次“董事、监事、高级管理人员、法定代表人任职登记”不予办理。如已履行义务，或者认为信息有误、对本决定有异议，"
                        + "可以向作出列入决定的人民法院书面申请纠正（法释〔2017〕7号第十一条、第十二条，法院热线12368），也可以向本部门提出异议。"
                        + "咨询：温县市场监督管理局信用监督管理股，电话0391-6194315。");
    }

    @Test
    void a_namesake_is_told_nothing_of_the_debtors_case() {
        assertThat(director("张伟", "", listed("张伟", Parties.NUMBER)).sentence())
                .contains("仅凭姓名不能认定为同一人")
                .contains("工作人员核对")
                .contains("核对后不是同一人的，照常办理")
                .doesNotContain("豫0825")
                .doesNotContain("温县人民法院在");
    }

    @Test
    void two_names_for_one_number_are_shown_to_the_officer_and_not_in_the_sentence() {
        PartyDecision decision = director("李娜", Parties.NUMBER, listed("张伟", Parties.NUMBER));

        assertThat(decision.sentence()).contains("不完全一致").doesNotContain("张伟");
        assertThat(decision.hits().get(0).notes()).contains("申报姓名（名称）：李娜；名单所载姓名（名称）：张伟");
        assertThat(decision.hits().get(0).entry().maskedNumber()).isEqualTo("4108251990****0015");
    }

    @Test
    void a_pass_is_short() {
        assertThat(director("张伟", Parties.NUMBER).sentence())
                .isEqualTo("张伟：经比对，未发现人民法院失信被执行人名单、限制消费人员名单中有影响本次办理" + "“董事、监事、高级管理人员、法定代表人任职登记”的记录，可以继续办理。");
    }

    @Test
    void a_waiver_is_told_with_its_occasion_and_its_last_day() {
        Binding waived = Parties.bound(
                "SX1",
                ListKind.CONSUMPTION_RESTRICTION,
                PartyKind.PERSON,
                Binding.SUBJECT,
                "张伟",
                Parties.NUMBER,
                new Waiver("就医", TODAY, TODAY.plusDays(5)));

        PartyDecision decision = ask(
                "railway-aviation",
                "high-class-travel",
                Parties.person("张伟", "111", Parties.NUMBER, "passenger"),
                List.of(waived));

        assertThat(decision.sentence()).contains("已由人民法院准许").contains("可以继续办理");
        assertThat(decision.hits().get(0).notes()).contains("人民法院已准许单次消费：就医，至2026年4月6日止；限于该事由");
    }

    @Test
    void a_missing_notice_is_told_and_what_it_would_change() {
        PartyDecision decision = ask(
                "natural-resources",
                "sealed-property-registration",
                Parties.person("张伟", "111", Parties.NUMBER, "transferor"),
                List.of(listed("张伟", Parties.NUMBER)));

        assertThat(decision.sentence()).contains("收到人民法院协助执行通知书").contains("现系统中没有该通知书");
        assertThat(decision.hits().get(0).notes()).anyMatch(note -> note.contains("须有已送达的协助执行通知书"));
    }

    @Test
    void an_exemption_that_was_considered_is_told_either_way() {
        assertThat(subsidy("applicant").hits().get(0).notes())
                .anyMatch(note -> note.contains("惠农补贴") && note.contains("未见适用条件"));
        assertThat(subsidy("farm-support-recipient").hits().get(0).exemption()).isEqualTo("惠农补贴");
        assertThat(subsidy("farm-support-recipient").sentence()).contains("豁免");
    }

    @Test
    void a_number_written_into_a_name_is_masked() {
        assertThat(director("张伟410825199001010015", "", new Binding[0]).sentence())
                .doesNotContain(Parties.NUMBER)
                .contains("4108251990****0015");
    }

    @Test
    void what_is_filled_in_is_never_read_as_a_template() {
        assertThat(director("{court}$1\\", "", new Binding[0]).sentence()).startsWith("{court}$1\\：");
    }

    @Test
    void many_namesakes_are_counted_and_not_listed() {
        List<Binding> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            many.add(Parties.bound(
                    "SX" + i, ListKind.DISHONEST, PartyKind.PERSON, Binding.SUBJECT, "张伟", Parties.NUMBER));
        }

        List<Hit> hits = director("张伟", "", many.toArray(Binding[]::new)).hits();

        assertThat(hits).hasSize(20);
        assertThat(hits.get(19).notes()).contains("另有5条记录未列出");
    }

    private static PartyDecision subsidy(String role) {
        return ask(
                "finance",
                "enterprise-subsidy",
                Parties.person("张伟", "111", Parties.NUMBER, role),
                List.of(listed("张伟", Parties.NUMBER)));
    }

    private static Binding listed(String name, String number) {
        return Parties.bound("SX1", ListKind.DISHONEST, PartyKind.PERSON, Binding.SUBJECT, name, number);
    }

    private static PartyDecision director(String name, String number, Binding... listed) {
        String type = number.isEmpty() ? "" : "111";
        return ask(
                "market-supervision",
                "company-registration",
                Parties.person(name, type, number, "director"),
                List.of(listed));
    }

    private static PartyDecision ask(String department, String scenario, Party party, List<Binding> listed) {
        Question question = new Question(department, scenario, "test", "B-1", "clerk", List.of(party));
        return new Answering(new ListedNames(listed), TestMeasures.catalogue())
                .answer(question, TODAY, false)
                .parties()
                .get(0);
    }
}
