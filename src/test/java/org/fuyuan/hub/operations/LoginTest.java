package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.fuyuan.hub.access.Denial;
import org.fuyuan.hub.seal.Digest;
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
    void nobody_locks_a_person_out_by_guessing_from_elsewhere() {
        assertThat(location(visitor().logIn("officer", "officer-first-password")))
                .endsWith("/");
        jdbc.sql(
                        """
                insert into access.failed_key (door, name_digest, address)
                select 'CONSOLE', ?, '198.51.100.' || n from generate_series(1, 20) n""")
                .param(Digest.SM3.of("officer".getBytes(StandardCharsets.UTF_8)))
                .update();
        try {
            assertThat(location(visitor().logIn("officer", "wrong"))).endsWith("/login?throttled");
            assertThat(location(visitor().logIn("officer", "officer-first-password")))
                    .endsWith("/");
        } finally {
            jdbc.sql("delete from access.failed_key where address like '198.51.100.%'")
                    .update();
        }
    }

    @Test
    void no_redirect_leads_to_the_host_a_request_names() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            "GET /partners HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\r\nLocation: /login\r\n")
                    .doesNotContain("evil.example");
        }
        Visitor auditor = visitor();
        assertThat(location(auditor.get("/partners"))).isEqualTo("/login");
        assertThat(location(auditor.logIn("auditor", "auditor-first-password"))).isEqualTo("/partners?continue");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Visitor clerk = loggedIn("clerk");
        long before = denialsOf(Denial.STRANGER);
        HttpResponse<String> answer = clerk.form("/logout", "", "forged");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>页面已过期，请刷新后重试</h1>").doesNotContain("您的角色");
        assertThat(clerk.get("/").statusCode()).isEqualTo(302);
        assertThat(denialsOf(Denial.STRANGER)).isEqualTo(before + 1);
    }

    @Test
    void a_session_that_has_ended_is_told_at_the_login() {
        Visitor stranger = visitor();
        assertThat(location(stranger.form("/debtors", "text=x", "forged"))).endsWith("/login?ended");
        assertThat(stranger.get("/login?ended").body()).contains("登录已超时，请重新登录");
        Visitor returning = visitor();
        assertThat(location(returning.send(returning
                        .request("/debtors")
                        .header("Cookie", "FUYUAN=over")
                        .GET())))
                .endsWith("/login?ended");
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
