package org.fuyuan.hub.debtor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fuyuan.hub.debtor.CourtTable.record;
import static org.fuyuan.hub.debtor.CourtTable.with;

import java.util.Arrays;
import java.util.Map;
import org.fuyuan.hub.debtor.record.CourtRow;
import org.fuyuan.hub.debtor.record.CourtStatement;
import org.fuyuan.hub.debtor.record.Finding;
import org.fuyuan.hub.debtor.record.RecordReader;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dirt seen in the wild is brought into form, or the row is refused naming what is wrong. */
class CourtRecordDirtTest {

    private final RecordReader reader = new RecordReader(ListRules.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            sexy            | 男                              | sex      | 1
            sexy            | 男性                            | sex      | 1
            sexy            | 女性                            | sex      | 2
            sexy            | 暂无                            | sex      | 1
            publishDate     | 2014年12月11日                  | published| 2014-12-11
            publishDate     | 20190709                        | published| 2019-07-09
            publishDate     | 2019-07-09 00:00:00             | published| 2019-07-09
            publishDate     | 2019/7/9 8:05                   | published| 2019-07-09
            publishDate     | ２０１９年７月９日              | published| 2019-07-09
            publishDate     | 2019-07-08T16:00:00Z            | published| 2019-07-09
            regDate         | 暂无                            | filed    | null
            caseCode        | (2021)豫0825执123号             | case     | （2021）豫0825执123号
            caseCode        | 〔2021〕豫0825执123号           | case     | （2021）豫0825执123号
            caseCode        | （2021） 豫０８２５执 123 号    | case     | （2021）豫0825执123号
            caseCode        | (2014)广法执字第00232号         | case     | （2014）广法执字第232号
            caseCode        | （2021）豫0825执123号之一       | case     | （2021）豫0825执123号之一
            cardNum         | 41082519900101001x              | number   | 41082519900101001X
            cardNum         | ４１０８２５１９９００１０１００１５ | number | 410825199001010015
            cardNum         | 150102880730303                 | number   | 150102198807303035
            cardNum         | 410825 19900101 0015            | number   | 410825199001010015
            disruptTypeName | 违反财产报告制度,违反限制消费令 | grounds  | [4, 5]
            disruptTypeName | 有履行能力而拒不履行生效法律文书确定义务；以伪造证据、暴力、威胁等方法妨碍、抗拒执行的 | grounds | [1, 2]
            disruptTypeName | 1、3                            | grounds  | [1, 3]
            disruptTypeName | 无正当理由拒不履行执行和解协议  | grounds  | [6]
            amount          | 12.5万元                        | cents    | 12500000
            amount          | 1,234.56                        | cents    | 123456
            amount          | ￥１００                        | cents    | 10000
            amount          | 暂无                            | cents    | null
            areaName        | 　河南　                        | area     | 河南
            """)
    void dirt_is_brought_into_form(String field, String written, String read, String expected) {
        assertThat(String.valueOf(value(read(field, written).entry(), read))).isEqualTo(expected);
    }

    private static Object value(ListEntry entry, String name) {
        return switch (name) {
            case "sex" -> entry.subject().sex();
            case "published" -> entry.publishedOn();
            case "filed" -> entry.filedOn();
            case "case" -> entry.caseNumber();
            case "number" -> entry.subject().certificateNumber();
            case "grounds" -> entry.grounds();
            case "cents" -> entry.amountInCents();
            case "area" -> entry.areaName();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "cardNum,4108251990****0015,masked-number",
        "cardNum,暂无,missing",
        "iname,,missing",
        "caseCode,无,missing",
        "caseCode,执行案件,malformed-case-number",
        "publishDate,2021-02-30,no-such-date",
        "publishDate,去年,malformed-date",
        "publishDate,暂无,missing",
        "updatedAt,,missing",
        "sexy,雄,unmapped-code",
        "partyTypeName,582,unmapped-code",
        "certificateType,777,unmapped-code",
        "disruptTypeName,其他,unknown-ground",
        "amount,若干,malformed-amount",
        "status,9,unmapped-code",
        "list,黑名单,unmapped-code"
    })
    void what_cannot_be_used_is_refused_by_field(String field, String written, String code) {
        Refusal refusal = refusal(field, written);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.expected()).isNotBlank();
    }

    @Test
    void a_refusal_never_shows_a_full_number() {
        assertThat(refusal("cardNum", "410825199001010****").sentence()).doesNotContain("410825199001010");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/1", "A?1", "A\"1", "<A1>", "A 1", "A\n1", "A\t1", "案1", "..", "-A1", "A%2F1"})
    void a_record_id_that_an_address_would_have_to_escape_is_refused(String id) {
        assertThat(refusal("id", id))
                .isEqualTo(new Refusal(
                        "malformed-record-id",
                        "id",
                        id,
                        "1 to 64 letters, digits, '.', '_' or '-', a letter or digit first"));
    }

    @Test
    void a_record_id_has_at_most_64_characters() {
        assertThat(read("id", "A".repeat(64)).entry().entryId()).hasSize(64);
        assertThat(refusal("id", "A".repeat(65)).code()).isEqualTo("malformed-record-id");
    }

    @Test
    void a_wrong_check_digit_is_a_finding_and_the_number_is_kept() {
        CourtStatement told = read("cardNum", "36042619910102009X");
        assertThat(told.entry().subject().certificateNumber()).isEqualTo("36042619910102009X");
        assertThat(told.findings()).extracting(Finding::code).contains("wrong-check-digit");
        assertThat(told.findings()).extracting(Finding::note).contains("3604261991****009X");
    }

    @Test
    void an_old_organisation_code_of_nine_characters_is_an_entitys_number() {
        CourtStatement told = reader.read(new CourtRow(with(
                record("A1"), "partyTypeName", "581", "iname", "温县（某某）公司", "cardNum", "60003734-1", "sexy", "暂无")));
        assertThat(told.entry().subject().certificateType()).isEqualTo("902");
        assertThat(told.entry().subject().certificateNumber()).isEqualTo("600037341");
        assertThat(told.entry().subject().sex()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1,,null",
        "'2',,2028-03-24",
        "'1,4',36,2029-03-24",
        "5,60个月,2031-03-24",
        "5,3年,2029-03-24",
    })
    void terms_follow_the_rules(String grounds, String term, String lastDay) {
        ListEntry entry = reader.read(new CourtRow(with(record("A1"), "disruptTypeName", grounds, "term", term)))
                .entry();
        assertThat(String.valueOf(entry.expiresOn())).isEqualTo(lastDay);
    }

    @Test
    void a_term_outside_two_to_five_years_is_refused() {
        Map<String, String> row = with(record("A1"), "disruptTypeName", "5");
        for (String months : Arrays.asList("12", "61")) {
            assertThat(refusal(with(row, "term", months)).code()).isEqualTo("unlawful-term");
        }
    }

    private CourtStatement read(String field, String written) {
        return reader.read(new CourtRow(with(record("A1"), field, written)));
    }

    private Refusal refusal(String field, String written) {
        return refusal(with(record("A1"), field, written));
    }

    private Refusal refusal(Map<String, String> row) {
        try {
            reader.read(new CourtRow(row));
            throw new AssertionError("taken");
        } catch (RefusedException e) {
            return e.refusal();
        }
    }
}
