package org.fuyuan.hub.screening.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fuyuan.hub.operations.RunningConsole;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue of measures, for whoever wants to know on which law somebody was stopped. */
class MeasuresPageTest extends RunningConsole {

    private static final String APPEAL = "可以向本部门提出异议";

    @Autowired
    private MeasureCatalogue catalogue;

    @Test
    void a_measure_is_readable_with_its_law_and_says_that_nobody_has_confirmed_it() {
        String page = page("?department=market-supervision");

        assertThat(page)
                .contains("市场监督管理部门")
                .contains("董事、监事、高级管理人员、法定代表人任职登记")
                .contains("《中华人民共和国公司法》第一百七十八条第一款第五项")
                .contains("法律")
                .contains("自 2024-07-01 起")
                .contains("董事（director）")
                .contains("名单所列本人（SUBJECT）")
                .contains("未满 18 周岁")
                .contains("须有已送达的协助执行通知书方可拦截")
                .contains("0391-6194315")
                .contains(APPEAL)
                .contains("未比中的转人工核查")
                .contains("待确认")
                .contains("尚未经法院和主管部门法制机构确认")
                .contains(catalogue.current().id())
                .doesNotContain("government-procurement");
    }

    @Test
    void every_measure_of_the_catalogue_is_there() {
        String page = page("");

        assertThat(catalogue.current().measures()).isNotEmpty().allSatisfy(measure -> assertThat(page)
                .contains("id=\"" + measure.id() + "\"")
                .contains(measure.title()));
    }

    @Test
    void the_rules_of_matching_are_told_in_words() {
        assertThat(page(""))
                .contains("仅姓名（名称）一致，没有可以比对的证件号码")
                .contains("同名者众多，仅凭姓名绝不拦截")
                .contains("不超过 3 个字的姓名至多容许 1 字之差，更长的至多 2 字。")
                .contains("111 居民身份证、112 临时居民身份证、113 户口簿");
    }

    @Test
    void an_earlier_version_is_readable_and_told_from_the_one_in_force() {
        String earlier = new EarlierMeasures(jdbc).keep(content -> content.replaceFirst("可以向本部门提出异议", "原来的异议途径"));

        assertThat(page("")).contains("version=" + earlier);
        assertThat(page("?version=" + earlier))
                .contains("原来的异议途径")
                .contains("这不是现行的目录")
                .contains("2020-05-01 00:00:00");
    }

    @Test
    void two_versions_are_compared_row_by_row() {
        String earlier = new EarlierMeasures(jdbc)
                .keep(content -> content.replace("\"id\":\"frozen-equity\"", "\"id\":\"of-old\"")
                        .replace("同名者众多，", "旧的理由，"));

        String page =
                page("?against=" + earlier + "&version=" + catalogue.current().id());
        String comparison = page.substring(
                page.indexOf("id=\"comparison\""), page.indexOf("</table>", page.indexOf("id=\"comparison\"")));

        assertThat(comparison)
                .containsSubsequence("market-supervision/equity-transfer/frozen-equity", "新增")
                .containsSubsequence("matching/name-only", "变更", "旧的理由，", "同名者众多，")
                .containsSubsequence("market-supervision/equity-transfer/of-old", "删除")
                .doesNotContain("company-registration");
        assertThat(page("?against=" + catalogue.current().id())).contains("两个版本的内容相同。");
    }

    @Test
    void an_old_decision_is_explained_with_the_law_of_its_day() {
        EarlierMeasures measures = new EarlierMeasures(jdbc);
        String earlier = measures.keep(content -> content.replace("第一百七十八条第一款第五项", "第一百四十六条"));
        UUID decision = measures.decided(earlier);

        assertThat(loggedIn("officer").get("/screening/decisions/" + decision).body())
                .contains("《中华人民共和国公司法》第一百四十六条")
                .contains("非现行")
                .contains("against=" + earlier);
    }

    @Test
    void what_a_file_says_is_text_and_never_markup() {
        String earlier = new EarlierMeasures(jdbc)
                .keep(content -> content.replaceFirst("可以向本部门提出异议", "<script>alert(1)</script>"));

        assertThat(page("?version=" + earlier + "&against="
                        + catalogue.current().id()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(page("?department=%3Cscript%3E")).contains("没有这个部门的措施。").doesNotContain("<script>");
    }

    @Test
    void a_version_that_never_was_is_not_found() {
        assertThat(loggedIn("clerk").get("/measures?version=" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_language_changes_without_leaving_the_version() {
        String current = catalogue.current().id();
        String page = loggedIn("administrator")
                .get("/measures?version=" + current + "&lang=en")
                .body();

        assertThat(page)
                .contains("Catalogue of measures")
                .contains("blocks only with a served assistance notice")
                .contains("/measures?version=" + current + "&amp;lang=zh")
                .doesNotContain("??");
    }

    private String page(String query) {
        return loggedIn("auditor").get("/measures" + query).body();
    }
}
