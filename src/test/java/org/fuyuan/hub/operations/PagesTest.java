package org.fuyuan.hub.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.fuyuan.hub.exchange.Inbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The console in a real browser; each page leaves its picture in {@code target/screenshots}. */
class PagesTest extends RunningConsole {

    @Autowired
    private Inbox inbox;

    private Screen screen;

    @BeforeEach
    void openBrowser() {
        assumeTrue(Screen.available(), "no Chromium here");
        screen = new Screen(port);
        new Scene(jdbc, inbox).set();
    }

    @AfterEach
    void closeBrowser() {
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void the_login_speaks_both_languages() {
        Page page = screen.open(ColorScheme.LIGHT);
        page.navigate("/login");
        assertThat(page.locator("h1")).hasText("府院通");
        screen.shoot(page, "login");
        page.click("text=English");
        assertThat(page.locator("h1")).hasText("Fuyuan Hub");
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void the_partners_at_a_glance() {
        Page page = screen.loggedIn("administrator", ColorScheme.LIGHT);
        assertThat(page.locator("h1")).hasText("部门");
        assertThat(page.locator("tbody tr")).hasCount(7);
        screen.shoot(page, "partners");
        page.waitForResponse(response -> response.url().endsWith("/partners"), () -> {});
        assertThat(page.locator("tbody tr")).hasCount(7);
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void the_partners_in_english_by_night() {
        Page page = screen.loggedIn("auditor", ColorScheme.DARK);
        page.click("text=English");
        assertThat(page.locator("h1")).hasText("Partners");
        screen.shoot(page, "partners-en-dark");
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void one_partner_with_its_dead_letters() {
        Page page = screen.loggedIn("administrator", ColorScheme.LIGHT);
        page.navigate("/partners/natural-resources");
        assertThat(page.locator("h1")).hasText("温县自然资源局");
        screen.shoot(page, "partner");
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void the_longest_name_of_a_document_stays_within_the_page() {
        jdbc.sql(
                        """
                insert into exchange.inbox (id, partner, type, message_id, source, digest, bytes, state)
                values (gen_random_uuid(), 'civil-affairs', 'receipt/v1', repeat('x', 200), 'test', ''::bytea, 0, 'REFUSED')
                on conflict do nothing""")
                .update();
        Page page = screen.loggedIn("administrator", ColorScheme.LIGHT);
        page.navigate("/partners/civil-affairs");
        assertThat(page.locator("#documents + .sheet tbody tr")).hasCount(1);
        assertThat(page.locator("#documents + .sheet").evaluate("sheet => sheet.scrollWidth <= sheet.clientWidth"))
                .isEqualTo(true);
    }

    @Test
    void the_brokers_queues_at_a_glance() {
        Page page = screen.loggedIn("auditor", ColorScheme.LIGHT);
        page.click("text=队列");
        assertThat(page.locator("h1")).hasText("消息队列");
        assertThat(page.locator("tbody tr:has-text('credit-platform.platform')"))
                .containsText("发布订阅");
        assertThat(page.locator("tbody tr:has-text('market-supervision.refusals')"))
                .containsText("点对点");
        screen.shoot(page, "queues");
        page.waitForResponse(response -> response.url().endsWith("/queues"), () -> {});
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void a_search_shows_masked_numbers() {
        Page page = screen.loggedIn("officer", ColorScheme.LIGHT);
        page.fill("#text", "张");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(3);
        screen.shoot(page, "debtors");
        page.locator("tbody a").first().click();
        screen.shoot(page, "debtor");
        page.fill("#purpose", "制作协助执行通知书");
        page.click("text=查看完整号码 >> nth=-1");
        screen.shoot(page, "debtor-full");
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void a_held_snapshot_waits_for_an_officer() {
        Page page = screen.loggedIn("officer", ColorScheme.LIGHT);
        page.navigate("/snapshots");
        assertThat(page.locator("button.danger")).hasText("驳回");
        assertThat(page.locator("main")).containsText("list-snapshot-20261121.csv");
        screen.shoot(page, "snapshots");
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void the_keyboard_keeps_its_place_when_the_page_refreshes() {
        Page page = screen.loggedIn("administrator", ColorScheme.LIGHT);
        page.focus("#natural-resources");
        page.waitForResponse(response -> response.url().endsWith("/partners"), () -> {});
        assertThat(page.locator("#natural-resources:focus")).hasCount(1);
    }

    @Test
    void a_closed_door_is_explained() {
        Page page = screen.loggedIn("clerk", ColorScheme.LIGHT);
        page.navigate("/partners");
        assertThat(page.locator("h1")).hasText("无权访问");
        screen.shoot(page, "denied");
    }

    @Test
    void hawtio_draws_the_routes() {
        Page page = screen.loggedIn("administrator", ColorScheme.LIGHT);
        page.navigate("/hawtio");
        page.waitForSelector("text=Camel");
        screen.shoot(page, "hawtio");
        assertThat(screen.complaints()).noneMatch(text -> text.contains("Content Security Policy"));
    }
}
