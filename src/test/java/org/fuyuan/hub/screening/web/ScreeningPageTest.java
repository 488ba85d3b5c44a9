package org.fuyuan.hub.screening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    void the_page_speaks_english_too() {
        Visitor officer = loggedIn("officer");
        assertThat(officer.get("/screening?lang=en").body()).contains("Try one as a department would ask it");
    }

    private static String tried(Visitor person, String fields) {
        return await().until(
                        () -> person.submit("/screening", "/screening", fields).body(),
                        page -> page.contains("/screening/decisions/"));
    }

    private static String fields(String purpose) {
        return "business=market-supervision/company-registration&kind=PERSON&role=director&certificateType=111&certificateNumber="
                + NUMBER + "&name=" + encoded("张守信") + "&purpose=" + encoded(purpose);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
