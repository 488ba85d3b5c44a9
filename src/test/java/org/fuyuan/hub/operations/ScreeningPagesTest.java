package org.fuyuan.hub.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fuyuan.hub.screening.web.RunningScreening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of screening in a real browser; each leaves its picture in {@code target/screenshots}. */
class ScreeningPagesTest extends RunningScreening {

    private static final List<Integer> WIDTHS = List.of(390, 768, 1280);

    private Screen screen;

    @BeforeEach
    void openBrowser() {
        assumeTrue(Screen.available(), "no Chromium here");
        screen = new Screen(port);
    }

    @AfterEach
    void closeBrowser() {
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void a_trial_by_keyboard_alone_ends_in_a_sheet_for_the_citizen() {
        Page page = screen.loggedIn("officer", ColorScheme.LIGHT);
        page.navigate("/screening?business=market-supervision/company-registration");
        page.focus("#name-0");
        page.keyboard().type("张守信");
        page.focus("#number-0");
        page.keyboard().type(NUMBER);
        page.focus("#purpose");
        page.keyboard().type("核对当事人的异议");
        page.keyboard().press("Enter");

        assertThat(page.locator(".handout h3")).hasText("失信被执行人和限制消费名单比对结果告知单");
        fitsEveryWidth(page, "screening");
        page.locator("#decision .facts a").first().click();
        assertThat(page.locator(".handout .sentence")).hasText("张守信已被纳入失信被执行人名单。");
        fitsEveryWidth(page, "decision");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".handout")).isVisible();
        assertThat(page.locator("#for-officer")).isHidden();
        assertThat(page.locator("h1, nav, .choices").locator("visible=true")).hasCount(0);
        screen.shoot(page, "decision-print");
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void the_figures_by_day_and_by_night() {
        threeMonths();
        Page page = screen.loggedIn("auditor", ColorScheme.LIGHT);
        page.click("nav a[accesskey='9']");
        assertThat(page.locator("#hits rect").first()).isVisible();
        fitsEveryWidth(page, "figures");
        page.click("text=最近 90 天");
        page.locator("summary").click();
        assertThat(page.locator("#days tbody tr")).hasCount(90);

        Page dark = screen.loggedIn("auditor", ColorScheme.DARK);
        dark.navigate("/screening/figures?days=90&lang=en");
        assertThat(dark.locator("h1")).hasText("Hits and interceptions");
        fitsEveryWidth(dark, "figures-en-dark");
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void the_catalogue_of_measures() {
        Page page = screen.loggedIn("administrator", ColorScheme.LIGHT);
        page.click("nav a[accesskey='8']");
        assertThat(page.locator("article").first()).isVisible();
        page.selectOption("#department", "market-supervision");
        page.click("main form[role=search] button");
        assertThat(page.locator("article")).hasCount(4);
        fitsEveryWidth(page, "measures");
        page.navigate("/measures?department=natural-resources&lang=en");
        fitsEveryWidth(page, "measures-en");
        assertThat(screen.complaints()).isEmpty();
    }

    private void fitsEveryWidth(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s at %d", name, width)
                    .isEqualTo(true);
            screen.shoot(page, name + "-" + width);
        }
    }

    /** As hits and reports of three months would lie there. */
    private void threeMonths() {
        jdbc.sql(
                        """
                        with made as (
                            insert into screening.decision (id, group_id, place, department, scenario, business_reference, purpose,
                                asked_by, effect, list_sequence, measures_version, stale, decided_at, receipt, number_key,
                                measures_hit, question, answer)
                            select gen_random_uuid(), gen_random_uuid(), n, business.department, business.scenario, 'B' || n,
                                'a purpose', '03', (array['BLOCK', 'REVIEW', 'TAG', 'REVIEW', 'PASS'])[1 + n * n % 5], 1, 'measures-1',
                                false, now() - (n * n % 90) * interval '1 day', '', '', '{}', '[]', '[]'
                            from generate_series(1, 600) n
                            join (values (0, 'market-supervision', 'company-registration'), (1, 'natural-resources', 'land-grant'),
                                (2, 'rural-commercial-bank', 'credit-granting'), (3, 'market-supervision', 'equity-transfer'))
                                business (number, department, scenario) on business.number = n * n / 7 % 4
                            returning id, department, scenario, effect, decided_at, place)
                        , hits as (
                            insert into screening.hit
                            select id, '1', 0, department, scenario, 'B', effect, 'CERTIFICATE_AND_NAME',
                                department || '/' || scenario || '/a-row', 'SX1', 1, decided_at from made)
                        insert into screening.outcome
                        select gen_random_uuid(), id, '1', department,
                            (array['INTERCEPTED', 'INTERCEPTED', 'LET_THROUGH', 'CORRECTED'])[1 + place % 4], '03', '',
                            decided_at, decided_at
                        from made where effect = 'BLOCK' and place % 3 > 0""")
                .update();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        jdbc.sql(
                        """
                        insert into screening.asked_by_day
                        select ?::date - n, department, gen_random_uuid(), 2000 + n * 37 % 900
                        from generate_series(0, 89) n, unnest(array['market-supervision', 'natural-resources', 'rural-commercial-bank'])
                            department""")
                .param(today)
                .update();
    }
}
