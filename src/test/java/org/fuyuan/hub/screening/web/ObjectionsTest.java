package org.fuyuan.hub.screening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fuyuan.hub.operations.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A citizen's objection from its filing by a department to the court's answer, and what it does to later decisions. */
class ObjectionsTest extends RunningObjections {

    private static final String TODAY =
            LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();

    private String entry;
    private String decision;

    @BeforeEach
    void aBlockedDecision() {
        entry = "SX-" + UUID.randomUUID();
        list.set(listed(entry(entry, 1, "张伟")));
        decision = asked("WX-1").path("id").asText();
    }

    @Test
    void a_filed_objection_starts_its_clock_and_flags_its_entry() {
        JsonNode filed = file("不是本人，身份证410825199001010015被冒用");

        assertThat(filed.path("state").asText()).isEqualTo("OPEN");
        assertThat(filed.path("entry").asText()).isEqualTo(entry);
        assertThat(filed.path("workingDaysLeft").asInt()).isEqualTo(3);
        await().until(() -> asked("WX-2").toString().contains("异议处理中"));
        assertThat(asked("WX-3").path("effect").asText()).isEqualTo("BLOCK");
        assertThat(ledgerOf("OBJECTION_FILED"))
                .anyMatch(each -> each.contains(filed.path("id").asText()));
    }

    @Test
    void the_same_objection_again_is_the_one_that_is_there() {
        String id = file("不是本人").path("id").asText();

        assertThat(file("不是本人").path("id").asText()).isEqualTo(id);
        assertThat(file("不是本人，另有证据").path("id").asText()).isNotEqualTo(id);
    }

    @Test
    void it_reaches_the_court_by_the_exchange_with_no_full_number_anywhere() {
        String id = file("不是本人，身份证410825199001010015被冒用").path("id").asText();

        String message = value(
                "select payload from exchange.message where type = 'objection/v1' and recipient = 'court' and subject = ?",
                "objection:" + id);

        assertThat(tree(message).path("text").asText()).contains("410825************");
        assertThat(message).doesNotContain(NUMBER);
        assertThat(value("select o::text from screening.objection o where id = ?::uuid", id))
                .doesNotContain(NUMBER);
        Visitor officer = loggedIn("officer");
        assertThat(officer.get("/objections").body())
                .contains(entry)
                .contains("还有 3 个工作日")
                .doesNotContain(NUMBER);
        assertThat(officer.get("/objections/" + id).body())
                .contains("不是本人")
                .contains("公司法")
                .doesNotContain(NUMBER);
    }

    @Test
    void upheld_it_sets_the_entry_aside_for_this_person_and_the_department_reads_why() {
        String id = file("不是本人").path("id").asText();

        answer(loggedIn("officer"), id, 1, "SUPPRESSION", "经核对指纹不是同一人");

        await().until(() -> asked("WX-4").path("effect").asText().equals("PASS"));
        JsonNode told = ok(market().get("/api/v1/objections/" + id));
        assertThat(told.path("state").asText()).isEqualTo("UPHELD");
        assertThat(told.path("reasons").asText()).isEqualTo("经核对指纹不是同一人");
        assertThat(asked("WX-5").toString()).contains(told.path("suppression").asText());
        assertThat(value("select (listed || person) from screening.suppression where objection_id = ?::uuid", id))
                .hasSize(128)
                .doesNotContain(NUMBER);
        list.set(listed(entry(entry, 2, "張偉"), entry(entry + "-NEW", 1, "张伟")));
        assertThat(asked("WX-6").path("effect").asText()).isEqualTo("BLOCK");
    }

    @Test
    void a_suppression_taken_back_no_longer_hides() {
        String id = file("不是本人").path("id").asText();
        Visitor officer = loggedIn("officer");
        answer(officer, id, 1, "SUPPRESSION", "不是同一人");
        await().until(() -> asked("WX-7").path("effect").asText().equals("PASS"));

        officer.submit("/objections/" + id, "/objections/" + id + "/suppression/end", "reason=" + encoded("核查有误"));

        await().until(() -> asked("WX-8").path("effect").asText().equals("BLOCK"));
        assertThat(ledgerOf("SUPPRESSION_ENDED")).anyMatch(each -> each.contains(entry));
    }

    @Test
    void a_suppression_needs_a_last_day_within_the_rules() {
        String id = file("不是本人").path("id").asText();
        Visitor officer = loggedIn("officer");

        String page = acted(officer, id, fields(1, "SUPPRESSION", "2099-01-01", "不是同一人"));

        assertThat(page).contains("suppression-longest-months");
        assertThat(ok(market().get("/api/v1/objections/" + id)).path("state").asText())
                .isEqualTo("OPEN");
    }

    @Test
    void an_entry_that_has_changed_since_is_not_set_aside() {
        String id = file("不是本人").path("id").asText();
        list.set(listed(entry(entry, 2, "张伟")));

        assertThat(acted(loggedIn("officer"), id, fields(1, "SUPPRESSION", TODAY, "不是同一人")))
                .contains("no longer as it was");
    }

    @Test
    void of_two_officers_who_answer_one_wins_and_the_other_is_told() {
        String id = file("不是本人").path("id").asText();
        List<Visitor> officers = List.of(loggedIn("officer"), loggedIn("officer"));

        List<String> pages = officers.stream()
                .map(officer ->
                        CompletableFuture.supplyAsync(() -> acted(officer, id, fields(1, "REJECT", "", "证据不足"))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(pages).anyMatch(page -> page.contains("somebody else was faster"));
        assertThat(pages).anyMatch(page -> page.contains("已答复，提交单位可以查询"));
        assertThat(value(
                        "select count(*)::text from screening.objection_step where objection_id = ?::uuid and step = 'ANSWERED'",
                        id))
                .isEqualTo("1");
    }

    @Test
    void the_clock_stands_still_while_the_objector_is_waited_for() {
        String id = file("不是本人").path("id").asText();
        Visitor officer = loggedIn("officer");

        officer.submit(
                "/objections/" + id,
                "/objections/" + id + "/wait",
                "revision=1&awaited=OBJECTOR&note=" + encoded("请补交身份证复印件"));

        assertThat(ok(market().get("/api/v1/objections/" + id))
                        .path("waitingFor")
                        .asText())
                .isEqualTo("OBJECTOR");
        assertThat(officer.get("/objections/" + id).body()).contains("暂停计时");
    }

    @Test
    void an_overdue_objection_is_shown_told_once_and_degrades_the_health() {
        String id = file("不是本人").path("id").asText();
        jdbc.sql("update screening.objection set due_on = '2026-01-05' where id = ?::uuid")
                .param(id)
                .update();

        await().until(() -> ledgerOf("OBJECTION_OVERDUE").stream().anyMatch(each -> each.contains(id)));

        assertThat(loggedIn("officer").get("/objections?show=OVERDUE").body()).contains(entry);
        assertThat(visitor().asProgram().get("/actuator/health/objections").body())
                .contains("DEGRADED");
        assertThat(visitor()
                        .withKey("metrics", "metrics-key")
                        .get("/actuator/prometheus")
                        .body())
                .contains("fuyuan_objections_overdue");
    }

    @Test
    void nobody_objects_to_anothers_decision_or_reads_anothers_objection() {
        Visitor police = visitor().withKey("public-security", "police-key");
        String id = file("不是本人").path("id").asText();

        assertThat(police.postJson("/api/v1/objections", body("不是本人")).statusCode())
                .isEqualTo(404);
        assertThat(police.get("/api/v1/objections/" + id).statusCode()).isEqualTo(404);
        assertThat(tree(police.get("/api/v1/objections/none").body())
                        .path("detail")
                        .asText())
                .startsWith("malformed at /id");
    }

    @Test
    void what_cannot_be_is_told_by_its_field() {
        assertThat(detail(body("x").replace("NOT_THE_PERSON", "WRONG"))).startsWith("wrong-value at /kind");
        assertThat(detail(body(" "))).startsWith("missing at /text");
        assertThat(detail(body("x").replace("\"party\": \"1\"", "\"party\": \"9\"")))
                .startsWith("wrong-value at /party");
        assertThat(detail(body("x").replace(decision, "abc"))).startsWith("wrong-value at /decision");
    }

    @Test
    void only_an_officer_answers_and_an_auditor_changes_nothing() {
        String id = file("不是本人").path("id").asText();

        Stream.of("clerk", "auditor").forEach(login -> {
            Visitor person = loggedIn(login);
            assertThat(person.get("/objections/" + id).statusCode()).isEqualTo(200);
            assertThat(person.submit("/screening", "/objections/" + id + "/answer", fields(1, "REJECT", "", "x"))
                            .statusCode())
                    .isEqualTo(403);
        });
        assertThat(loggedIn("administrator").get("/objections").statusCode()).isEqualTo(403);
    }

    @Test
    void an_officer_takes_an_objection_down_on_the_page() {
        HttpResponse<String> answer = loggedIn("officer")
                .submit(
                        "/objections",
                        "/objections",
                        "decision=" + decision + "&party=1&entry=&kind=PAID&contact=0391&text=" + encoded("已履行"));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("/objections/"));
        assertThat(value(
                        "select filed_by || ' ' || filed_by_person || ' ' || kind from screening.objection where entry_id = ?",
                        entry))
                .isEqualTo("court officer PAID");
    }

    private JsonNode file(String text) {
        return ok(market().postJson("/api/v1/objections", body(text)));
    }

    private String body(String text) {
        return """
               {"decision": "%s", "party": "1", "kind": "NOT_THE_PERSON", "text": "%s", "contact": "0391-6190110"}"""
                .formatted(decision, text);
    }

    private String detail(String body) {
        HttpResponse<String> answer = market().postJson("/api/v1/objections", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        return tree(answer.body()).path("detail").asText();
    }

    private static void answer(Visitor officer, String id, int revision, String verdict, String reasons) {
        assertThat(acted(officer, id, fields(revision, verdict, TODAY, reasons)))
                .contains("已答复");
    }

    private static String acted(Visitor officer, String id, String fields) {
        officer.submit("/objections?show=OPEN", "/objections/" + id + "/answer", fields);
        return officer.get("/objections/" + id).body();
    }

    private static String fields(int revision, String verdict, String until, String reasons) {
        return "revision=" + revision + "&verdict=" + verdict + "&until=" + until + "&reasons=" + encoded(reasons);
    }
}
