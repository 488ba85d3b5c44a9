package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerDoorTest extends RunningConsole {

    @Test
    void a_partner_without_a_key_is_answered_with_a_problem() {
        HttpResponse<String> answer = visitor().asProgram().postJson("/partners/public-security/receipts", "{}");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("urn:fuyuan:problem:not-authenticated");
    }

    @Test
    void a_wrong_key_and_an_unknown_partner_are_told_the_same() {
        assertThat(visitor()
                        .withKey("public-security", "wrong")
                        .postJson("/partners/public-security/receipts", "{}")
                        .body())
                .isEqualTo(visitor()
                        .withKey("nobody", "wrong")
                        .postJson("/partners/nobody/receipts", "{}")
                        .body());
    }

    @Test
    void a_partner_cannot_use_another_partners_door() {
        HttpResponse<String> answer =
                visitor().withKey("public-security", "police-key").postJson("/partners/court/records", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:fuyuan:problem:not-allowed");
        assertThat(ledgerOf("ACCESS_DENIED"))
                .anyMatch(entry -> entry.startsWith("public-security POST /partners/court/records"));
    }

    @Test
    void a_partner_passes_its_own_door_without_a_session() {
        Visitor police = visitor().withKey("public-security", "police-key");
        assertThat(police.postJson("/partners/public-security/receipts", "{}").statusCode())
                .isNotIn(401, 403);
        assertThat(police.cookie("FUYUAN")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/html", "no type"})
    void a_document_of_a_type_that_is_not_taken_is_answered_with_those_that_are(String type) {
        Visitor police = visitor().withKey("public-security", "police-key");
        HttpResponse<String> answer = police.send(police.request("/partners/public-security/receipts")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("xm=%E5%BC%A0%E4%B8%89&%zz=110101199003074514")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("urn:fuyuan:problem:unsupported-content-type")
                .contains("application/json, application/xml, text/xml, text/csv, text/plain, application/octet-stream")
                .doesNotContain("110101", "Exception", "\tat ");
        assertThat(ledgerOf("ACCESS_DENIED"))
                .anyMatch(entry -> entry.startsWith("public-security POST /partners/public-security/receipts")
                        && entry.endsWith("a content type that is not taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=UTF-8", "text/csv", "application/octet-stream"})
    void a_document_of_a_type_that_is_taken_passes(String type) {
        Visitor police = visitor().withKey("public-security", "police-key");
        assertThat(police.send(police.request("/partners/public-security/receipts")
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isNotIn(401, 403, 415);
    }

    @Test
    void a_partners_key_opens_no_page() {
        assertThat(visitor()
                        .withKey("public-security", "police-key")
                        .get("/partners")
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor()
                        .withKey("public-security", "police-key")
                        .get("/debtors")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_person_logged_in_does_not_pass_a_partners_door() {
        assertThat(loggedIn("administrator")
                        .asProgram()
                        .postJson("/partners/court/records", "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_person_logged_in_and_a_stranger_do_not_pass_the_partners_api() {
        assertThat(loggedIn("officer")
                        .asProgram()
                        .postJson("/api/v1/screenings", "{}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor().asProgram().postJson("/api/v1/anything", "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void figures_need_a_credential() {
        assertThat(visitor().asProgram().get("/actuator/prometheus").statusCode())
                .isEqualTo(401);
        assertThat(visitor()
                        .withKey("metrics", "wrong")
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor()
                        .withKey("metrics", "metrics-key")
                        .get("/actuator/prometheus")
                        .body())
                .contains("fuyuan_sent_total{")
                .contains("partner=\"public-security\"")
                .contains("fuyuan_oldest_unacknowledged_seconds{");
    }

    @Test
    void health_is_open_but_tells_no_details() {
        assertThat(visitor().asProgram().get("/actuator/health/readiness").body())
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor().asProgram().get("/actuator/health").body()).doesNotContain("public-security");
        assertThat(visitor().asProgram().get("/actuator/health/list").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void who_has_logged_in_reads_of_which_version_the_list_in_memory_is() {
        assertThat(loggedIn("administrator")
                        .asProgram()
                        .get("/actuator/health/list")
                        .body())
                .containsPattern("\"version\":[0-9]+")
                .contains("\"lag\":\"PT");
    }
}
