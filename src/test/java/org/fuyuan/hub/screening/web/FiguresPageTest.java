package org.fuyuan.hub.screening.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fuyuan.hub.operations.RunningConsole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hits and interceptions over time. Each fact has days of its own: what is kept cannot be taken away again. */
class FiguresPageTest extends RunningConsole {

    private static final String REGISTRATION = "market-supervision/company-registration";
    private static final String EQUITY = "market-supervision/equity-transfer";
    private static final String GRANT = "natural-resources/land-grant";

    private Hits hits;

    @BeforeEach
    void database() {
        hits = new Hits(jdbc);
    }

    @Test
    void the_bars_of_a_chart_add_up_to_the_numbers_of_its_table() {
        hits.hit("market-supervision", REGISTRATION, "BLOCK", "2026-01-01T10:00:00");
        hits.hit("market-supervision", REGISTRATION, "BLOCK", "2026-01-03T10:00:00");
        hits.hit("market-supervision", EQUITY, "REVIEW", "2026-01-03T11:00:00");
        UUID twice = hits.hit("natural-resources", GRANT, "REVIEW", "2026-01-05T11:00:00");
        hits.hit(twice, "natural-resources", GRANT, "TAG", 1, "2026-01-05T11:00:00");
        hits.asked("2026-01-03", "market-supervision", 1_000);
        hits.asked("2026-01-03", "market-supervision", 234);

        String page = page("from=2026-01-01&to=2026-01-05");

        assertThat(drawn(page, "hits", "拦截")).isEqualTo(2).isEqualTo(total(page, 2));
        assertThat(drawn(page, "hits", "人工核查")).isEqualTo(2).isEqualTo(total(page, 3));
        assertThat(drawn(page, "hits", "提示")).isOne().isEqualTo(total(page, 4));
        assertThat(total(page, 6)).as("all hits").isEqualTo(5);
        assertThat(total(page, 1)).as("decisions asked").isEqualTo(1234);
        assertThat(row(page, "days", "2026-01-03")).isEqualTo("2026-01-03 1,234 1 1 0 0 2 0 0 0 1");
        assertThat(row(page, "departments", "温县市场监督管理局")).isEqualTo("温县市场监督管理局 1,234 2 1 0 0 3 0 0 0 2");
        assertThat(row(page, "by-measure", "natural-resources/land-grant")).endsWith("0 1 1 0 2 0 0 0 0");
        assertThat(page).contains("2026-01-03 · 拦截 1").contains("aria-labelledby=\"hits-title hits-desc\"");
    }

    @Test
    void the_last_report_on_a_party_counts_and_who_was_blocked_without_one_is_told() {
        UUID corrected = hits.hit("market-supervision", REGISTRATION, "BLOCK", "2026-02-01T10:00:00");
        hits.report(corrected, "INTERCEPTED", "2026-02-01T11:00:00");
        hits.report(corrected, "LET_THROUGH", "2026-02-02T11:00:00");
        UUID intercepted = hits.hit("market-supervision", REGISTRATION, "BLOCK", "2026-02-01T10:00:00");
        hits.report(intercepted, "INTERCEPTED", "2026-02-09T11:00:00");
        UUID reviewed = hits.hit("market-supervision", EQUITY, "REVIEW", "2026-02-01T10:00:00");
        hits.hit(reviewed, "market-supervision", REGISTRATION, "TAG", 1, "2026-02-01T10:00:00");
        hits.report(reviewed, "INTERCEPTED", "2026-02-01T12:00:00");
        hits.hit("market-supervision", REGISTRATION, "BLOCK", "2026-02-02T10:00:00");
        hits.hit("market-supervision", EQUITY, "REVIEW", "2026-02-02T10:00:00");

        String page = page("from=2026-02-01&to=2026-02-02");

        assertThat(row(page, "days", "2026-02-01"))
                .as("by the day of the decision")
                .endsWith("2 1 0 0");
        assertThat(row(page, "days", "2026-02-02")).endsWith("0 0 0 1");
        assertThat(row(page, "by-measure", REGISTRATION)).endsWith("3 0 1 0 4 1 1 0 1");
        assertThat(row(page, "by-measure", EQUITY)).endsWith("0 2 0 0 2 1 0 0 0");
        assertThat(drawn(page, "fates", "已拦截")).isEqualTo(2);
        assertThat(drawn(page, "fates", "应拦截未反馈")).isOne();
    }

    @Test
    void a_day_is_the_countys() {
        hits.hit("market-supervision", REGISTRATION, "BLOCK", "2026-03-01T00:00:00");
        hits.hit("market-supervision", REGISTRATION, "BLOCK", "2026-03-01T23:59:59");
        hits.hit("market-supervision", REGISTRATION, "BLOCK", "2026-03-02T00:00:00");

        assertThat(total(page("from=2026-03-01&to=2026-03-01"), 2)).isEqualTo(2);
        assertThat(row(page("from=2026-03-01&to=2026-03-02"), "days", "2026-03-02"))
                .startsWith("2026-03-02 0 1");
    }

    @Test
    void the_courts_own_trials_are_not_counted() {
        hits.hit("court", "court/trial", "BLOCK", "2026-04-01T10:00:00");

        assertThat(page("from=2026-04-01&to=2026-04-01")).contains("这一时段没有比中。").doesNotContain("<rect");
    }

    @Test
    void one_department_and_one_measure_can_be_looked_at_alone() {
        hits.hit("market-supervision", REGISTRATION, "BLOCK", "2026-05-01T10:00:00");
        hits.hit("market-supervision", EQUITY, "BLOCK", "2026-05-01T10:00:00");
        hits.hit("natural-resources", GRANT, "BLOCK", "2026-05-01T10:00:00");

        String day = "from=2026-05-01&to=2026-05-01";
        assertThat(total(page(day), 2)).isEqualTo(3);
        assertThat(total(page(day + "&department=market-supervision"), 2)).isEqualTo(2);
        String alone = page(day + "&department=market-supervision&measure=" + EQUITY);
        assertThat(total(alone, 1)).as("what was asked is not known by measure").isEqualTo(1);
        assertThat(alone).contains("冻结股权的转让登记").contains("selected=\"selected\">冻结股权的转让登记");
    }

    @Test
    void what_departments_are_called_is_text_and_never_markup() {
        hits.hit("<script>alert(1)</script>", "<img src=x>/y", "BLOCK", "2026-06-01T10:00:00");

        assertThat(page("from=2026-06-01&to=2026-06-01&department=%3Cscript%3Ealert(1)%3C/script%3E"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x>");
    }

    @Test
    void a_period_nobody_can_mean_is_refused_by_field() {
        assertThat(page("from=2026-07-02&to=2026-07-01")).contains("wrong-value at /to");
        assertThat(page("from=2020-01-01&to=2026-07-01"))
                .contains("wrong-value at /from")
                .contains("at most 366 days");
        assertThat(page("from=yesterday&to=2026-07-01"))
                .contains("wrong-value at /from")
                .contains("&quot;yesterday&quot;");
        assertThat(page("days=0")).contains("wrong-value at /days");
        assertThat(page("days=%3Cb%3E")).contains("&lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void the_usual_periods_and_the_language_are_one_step_away() {
        String page = page("");
        assertThat(page).contains("最近 7 天").contains("最近 90 天").containsPattern("aria-current=\"true\">最近 30 天");

        String english =
                loggedIn("auditor").get("/screening/figures?days=7&lang=en").body();
        assertThat(english)
                .contains("Hits and interceptions")
                .contains("/screening/figures?days=7&amp;lang=zh")
                .doesNotContain("??");
    }

    private String page(String query) {
        return loggedIn("auditor").get("/screening/figures?" + query).body();
    }

    /** What the titles of a chart's bars say of one series, added up. */
    private static long drawn(String page, String chart, String series) {
        String figure = within(page, "id=\"" + chart + "\"", "</figure>");
        return Pattern.compile("<title>[0-9-]+ · " + series + " ([0-9,]+)</title>")
                .matcher(figure)
                .results()
                .mapToLong(title -> number(title.group(1)))
                .sum();
    }

    /** A number of the last row of the table by day. */
    private static long total(String page, int column) {
        return number(cells(within(page, "<tfoot>", "</tfoot>")).split(" ")[column]);
    }

    private static String row(String page, String table, String head) {
        String rows = within(page, "id=\"" + table + "\"", "</table>");
        return rows.lines()
                .collect(Collectors.joining())
                .transform(text -> Pattern.compile("<tr>.*?</tr>").matcher(text).results())
                .map(MatchResult::group)
                .filter(row -> row.contains(head))
                .map(FiguresPageTest::cells)
                .findFirst()
                .orElseThrow();
    }

    private static String cells(String row) {
        return row.replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static long number(String written) {
        return Long.parseLong(written.replace(",", ""));
    }

    private static String within(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        return page.substring(start, page.indexOf(to, start));
    }
}
