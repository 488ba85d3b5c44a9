package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LoginTest extends RunningConsole {

    @Test
    void each_role_comes_to_its_own_page() {
        assertThat(landingPage("officer")).endsWith("/debtors");
        assertThat(landingPage("clerk")).endsWith("/debtors");
        assertThat(landingPage("administrator")).endsWith("/partners");
        assertThat(landingPage("auditor")).endsWith("/partners");
    }

    @Test
    void a_stranger_is_led_to_the_login() {
        HttpResponse<String> answer = visitor().get("/partners");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/login");
    }

    @Test
    void a_wrong_password_is_refused_in_the_same_words_as_an_unknown_login() {
        assertThat(location(visitor().logIn("clerk", "wrong"))).endsWith("/login?refused");
        assertThat(location(visitor().logIn("nobody", "wrong"))).endsWith("/login?refused");
    }

    @Test
    void five_wrong_passwords_close_the_door_even_to_the_right_one() {
        for (int i = 0; i < 5; i++) {
            visitor().logIn("guessed", "wrong" + i);
        }
        jdbc.sql(
                        "insert into access.person select 'guessed', '测试', 'CLERK', password_hash from access.person where login = 'clerk'")
                .update();
        assertThat(location(visitor().logIn("guessed", "clerk-first-password"))).endsWith("/login?throttled");
        assertThat(location(visitor().logIn("clerk", "clerk-first-password"))).endsWith("/");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Visitor clerk = loggedIn("clerk");
        assertThat(clerk.form("/logout", "", "forged").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void logging_out_ends_the_session() {
        Visitor auditor = loggedIn("auditor");
        assertThat(location(auditor.submit("/partners", "/logout", ""))).endsWith("/login?goodbye");
        assertThat(location(auditor.get("/partners"))).endsWith("/login");
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() {
        HttpResponse<String> answer = visitor().logIn("auditor", "auditor-first-password");
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("FUYUAN=")
                .contains("HttpOnly")
                .contains("SameSite=Strict"));
    }

    @Test
    void pages_forbid_foreign_scripts_and_frames() {
        assertThat(visitor().get("/login").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").contains("frame-ancestors 'none'"));
    }

    @Test
    void logins_are_in_the_ledger() {
        visitor().logIn("clerk", "wrong again");
        loggedIn("auditor");
        assertThat(ledgerOf("LOGIN_FAILED")).anyMatch(entry -> entry.startsWith("clerk refused from 127.0.0.1"));
        assertThat(ledgerOf("LOGIN_SUCCEEDED")).anyMatch(entry -> entry.startsWith("auditor from 127.0.0.1"));
    }

    private String landingPage(String login) {
        return location(loggedIn(login).get("/"));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }
}
