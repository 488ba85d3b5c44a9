package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.fuyuan.hub.exchange.Inbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The other language shows the same page. */
class LanguageTest extends RunningConsole {

    private static final Pattern FIGURE = Pattern.compile("\\{\\d");

    @Autowired
    private Inbox inbox;

    @Test
    void a_page_keeps_what_was_asked_of_it() {
        Visitor auditor = loggedIn("auditor");
        assertThat(auditor.get("/partners/court?from=50&lang=zh").body())
                .contains("href=\"/partners/court?from=50&amp;lang=en\"");
        assertThat(auditor.get("/queues").body()).contains("href=\"/queues?lang=en\"");
        assertThat(visitor().get("/login?refused").body()).contains("href=\"/login?refused&amp;lang=en\"");
    }

    @Test
    void the_answer_to_a_form_leads_to_its_own_page() {
        new Scene(jdbc, inbox).set();
        Visitor officer = loggedIn("officer");
        assertThat(officer.submit("/debtors", "/debtors", "text=x").body()).contains("href=\"/debtors?lang=en\"");
        String opened = officer.submit("/debtors/SX1", "/debtors/SX1/full", "purpose=test")
                .body();
        assertThat(opened).contains("<mark>").contains("href=\"/debtors/SX1?lang=en\"");
        assertThat(officer.get("/debtors/SX1?lang=en").body()).contains("What the entry says");
    }

    @Test
    void the_head_names_a_role_once_and_the_foot_the_keys_it_has() {
        String english = loggedIn("officer").get("/debtors?lang=en").body();
        assertThat(english).contains("<em>officer</em>").doesNotContain("<span>officer</span>");
        assertThat(english).contains("Alt+2 Lists", "/ Search").doesNotContain("Alt+1 ", "Alt+4 ");
        String chinese = loggedIn("administrator").get("/partners").body();
        assertThat(chinese).contains("<span>administrator</span>", "<em>系统管理员</em>", "Alt+1 部门", "Alt+4 队列");
        assertThat(chinese).doesNotContain("Alt+2 ");
    }

    /** Spring reads a message as a MessageFormat, in which an apostrophe is written twice, only where it is given figures. */
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void an_apostrophe_is_written_twice_where_a_message_takes_figures_and_once_elsewhere(String file)
            throws IOException {
        Properties messages = new Properties();
        try (Reader text = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            messages.load(text);
        }
        assertThat(messages.stringPropertyNames()).isNotEmpty();

        assertThat(messages.stringPropertyNames())
                .as("keys whose message would be shown with an apostrophe too many or with one missing")
                .filteredOn(key -> isShownWrong(messages.getProperty(key)))
                .isEmpty();
    }

    private static boolean isShownWrong(String message) {
        boolean takesFigures = FIGURE.matcher(message).find();
        return takesFigures ? message.replace("''", "").contains("'") : message.contains("''");
    }

    @Test
    void a_full_number_has_no_address() {
        assertThat(LoginTest.location(loggedIn("officer").get("/debtors/SX1/full")))
                .endsWith("/debtors/SX1");
    }
}
