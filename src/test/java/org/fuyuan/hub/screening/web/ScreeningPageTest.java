package org.fuyuan.hub.screening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuyuan.hub.operations.Visitor;
import org.junit.jupiter.api.Test;

/** Trying a screening by hand. */
class ScreeningPageTest extends RunningScreening {

    private static final Pattern LINK = Pattern.compile("/screening/decisions/([0-9a-f-]{36})");

    @Test
    void a_trial_shows_what_the_department_and_the_citizen_would_be_told_and_is_the_courts_own() {
        Visitor officer = loggedIn("officer");

        String page = tried(officer, fields("核对当事人的异议"));

        assertThat(page)
                .contains("张守信已被纳入失信被执行人名单。")
                .contains("公司法 第一百七十八条第五项")
                .contains("拦截")
                .contains("与留存和台账一致")
                .contains("失信被执行人和限制消费名单比对结果告知单")
                .contains("可向作出决定的人民法院提出异议")
                .doesNotContain(NUMBER);
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(jdbc.sql(
                                "select department || ' ' || scenario || ' ' || business_reference || ' ' || asked_by || ' ' || purpose"
                                        + " from screening.decision where id = ?::uuid")
                        .param(link.group(1))
                        .query(String.class)
                        .single())
                .isEqualTo("court trial market-supervision/company-registration officer 核对当事人的异议");
    }

    @Test
    void a_trial_without_a_purpose_is_not_made() {
        String page = loggedIn("clerk")
                .submit("/screening", "/screening", fields(" "))
                .body();

        assertThat(page).contains("missing at /purpose: found nothing").doesNotContain("/screening/decisions/");
    }

    @Test
    void reading_a_departments_decision_is_recorded() {
        String id = tree(market().postJson("/api/v1/screenings", QUESTION).body())
                .path("id")
                .asText();

        String page = loggedIn("auditor").get("/screening/decisions/" + id).body();

        assertThat(page).contains("张守信已被纳入失信被执行人名单。").contains("WX-1");
        assertThat(ledgerOf("PERSONAL_DATA_READ")).contains("auditor read the decision " + id);
    }

    @Test
    void only_roles_that_the_measures_of_the_business_meet_are_offered() {
        String page = loggedIn("officer")
                .get("/screening?business=market-supervision/company-registration&parties=3")
                .body();

        assertThat(page)
                .contains("value=\"director\">董事")
                .contains("name=\"parties[2].certificateNumber\"")
                .doesNotContain("parties[3]")
                .doesNotContain("value=\"tenderer\"");
    }

    @Test
    void each_of_several_parties_has_a_sheet_that_tells_of_no_other() {
        String page = tried(
                loggedIn("officer"),
                fields("核对") + "&parties[1].kind=PERSON&parties[1].role=supervisor&parties[1].name=" + encoded("李四")
                        + "&parties[1].certificateType=111&parties[1].certificateNumber=410825198505050031");

        String[] sheets = page.split("<article ");
        assertThat(sheets).hasSize(3);
        assertThat(sheets[1]).contains("张守信已被纳入失信被执行人名单。").doesNotContain("未发现限制事项");
        assertThat(sheets[2]).contains("经比对，未发现限制事项。").doesNotContain("张守信");
    }

    @Test
    void a_decision_is_found_by_the_number_on_its_sheet() {
        Visitor clerk = loggedIn("clerk");
        String id = "0199a0b0-0000-7000-8000-00000000000a";

        assertThat(clerk.get("/screening/decisions?id=%20" + id.toUpperCase(Locale.ROOT) + "%20")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/screening/decisions/" + id);
        assertThat(clerk.get("/screening/decisions/" + id).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/screening/decisions?id=%3Cb%3E").body())
                .contains("wrong-value at /id")
                .doesNotContain("<b>");
    }

    @Test
    void a_name_that_looks_like_markup_is_text() {
        String page = loggedIn("officer")
                .submit(
                        "/screening",
                        "/screening",
                        fields(" ")
                                .replace("name=" + encoded("张守信"), "name=" + encoded("\"><script>alert(1)</script>")))
                .body();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void the_page_speaks_english_too() {
        Visitor officer = loggedIn("officer");
        assertThat(officer.get("/screening?parties=2&lang=en").body())
                .contains("Try one as a department would ask it")
                .contains("/screening?parties=2&amp;lang=zh")
                .doesNotContain("??");
    }

    private static String tried(Visitor person, String fields) {
        return await().until(
                        () -> person.submit("/screening", "/screening", fields).body(),
                        page -> page.contains("/screening/decisions/"));
    }

    private static String fields(String purpose) {
        return "business=market-supervision/company-registration&parties[0].kind=PERSON&parties[0].role=director"
                + "&parties[0].certificateType=111&parties[0].certificateNumber=" + NUMBER
                + "&parties[0].name=" + encoded("张守信") + "&purpose=" + encoded(purpose);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
