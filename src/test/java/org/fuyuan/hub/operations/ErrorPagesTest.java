package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs are told when a request cannot be served. */
class ErrorPagesTest extends RunningConsole {

    private static final String UNKNOWN = "11111111-1111-1111-1111-111111111111";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/debtors/x",
                "/partners/nosuch",
                "/messages/" + UNKNOWN,
                "/inbox/" + UNKNOWN,
                "/api-docs",
                "/nowhere"
            })
    void what_is_not_there_is_told_on_a_page(String path) {
        HttpResponse<String> answer = loggedIn("auditor").get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(contentType(answer)).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>没有这一页</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partners/court?from=abc", "/inbox/abc", "/messages/abc"})
    void what_is_ill_formed_is_told_on_a_page(String path) {
        HttpResponse<String> answer = loggedIn("auditor").get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(contentType(answer)).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>请求有误</h1>");
    }

    @Test
    void a_program_is_told_by_a_problem() {
        Visitor auditor = loggedIn("auditor").asProgram();
        assertProblem(auditor.get("/partners/nosuch"), 404);
        assertProblem(auditor.get("/partners/court?from=abc"), 400);
        assertProblem(auditor.get("/nowhere"), 404);
    }

    @Test
    void an_address_that_nothing_serves_is_no_denial() {
        Visitor officer = loggedIn("officer");
        long before = denialsOf("officer");
        assertThat(officer.get("/mistyped").statusCode()).isEqualTo(404);
        assertThat(denialsOf("officer")).isEqualTo(before);
    }

    @Test
    void an_address_without_a_rule_stays_denied_when_something_serves_it() {
        Visitor administrator = loggedIn("administrator");
        administrator.get("/partners");
        long before = denialsOf("administrator");
        HttpResponse<String> answer = administrator.send(administrator
                .request("/partners/court")
                .header("X-XSRF-TOKEN", administrator.cookie("XSRF-TOKEN").orElseThrow())
                .DELETE());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(denialsOf("administrator")).isEqualTo(before + 1);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(contentType(answer)).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }
}
