package org.fuyuan.hub.screening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.InflaterInputStream;
import javax.sql.DataSource;
import org.fuyuan.hub.operations.Visitor;
import org.fuyuan.hub.screening.evidence.DecisionProofs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One question over HTTP, with the exact answer to each that cannot be decided. */
class ScreeningApiTest extends RunningScreening {

    private static final String PATH = "/api/v1/screenings";

    @Autowired
    private DecisionProofs proofs;

    @Autowired
    private DataSource database;

    @Test
    void a_listed_person_is_blocked_with_law_and_entry_and_a_sentence_for_the_citizen() {
        HttpResponse<String> answer = market().postJson(PATH, QUESTION);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode decision = tree(answer.body());
        assertThat(decision.path("effect").asText()).isEqualTo("BLOCK");
        assertThat(decision.path("department").asText()).isEqualTo("market-supervision");
        assertThat(decision.path("receipt").asText()).hasSize(64);
        JsonNode party = decision.path("parties").path(0);
        assertThat(party.path("sentence").asText()).isEqualTo("张守信已被纳入失信被执行人名单。");
        assertThat(party.path("hits").path(0).path("entry").path("caseNumber").asText())
                .isEqualTo("（2021）豫0825执123号");
        assertThat(answer.body()).doesNotContain(NUMBER);
    }

    @Test
    void the_decision_reads_later_as_it_was_given_and_agrees_with_the_ledger() {
        String given = market().postJson(PATH, QUESTION).body();
        String id = tree(given).path("id").asText();

        assertThat(market().get(PATH + "/" + id).body()).isEqualTo(given);
        assertThat(proofs.of(UUID.fromString(id)))
                .hasValueSatisfying(proof -> assertThat(proof.holds()).isTrue());
    }

    @Test
    void the_kept_question_shows_no_number() throws IOException {
        String id = tree(market().postJson(PATH, QUESTION).body()).path("id").asText();

        byte[] content = jdbc.sql(
                        "select content from screening.decision_group g join screening.decision d on d.group_id = g.id"
                                + " where d.id = ?::uuid")
                .param(id)
                .query(byte[].class)
                .single();
        String kept = inflated(content);

        assertThat(kept)
                .doesNotContain(NUMBER)
                .contains("4108251990****0015")
                .containsPattern("\"numberDigest\":\"[0-9a-f]{64}\"");
    }

    @Test
    void nobody_who_did_not_ask_reads_a_decision() {
        String id = tree(market().postJson(PATH, QUESTION).body()).path("id").asText();

        HttpResponse<String> other =
                visitor().withKey("public-security", "police-key").get(PATH + "/" + id);

        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(tree(other.body()).path("detail").asText())
                .isEqualTo(
                        "not-found at /id: found " + id + "; expected the id of a decision given to public-security");
        assertThat(visitor().asProgram().get(PATH + "/" + id).statusCode()).isEqualTo(401);
        assertThat(loggedIn("officer").asProgram().get(PATH + "/" + id).statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_id_that_is_none_is_told_by_its_field() {
        HttpResponse<String> none = market().get(PATH + "/410825199001010015");

        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(tree(none.body()).path("type").asText()).isEqualTo("urn:fuyuan:problem:malformed");
        assertThat(tree(none.body()).path("errors").path(0).path("field").asText())
                .isEqualTo("/id");
        assertThat(none.body()).doesNotContain("Failed to convert");
    }

    @Test
    void a_scenario_the_department_has_no_ground_for_is_refused_and_recorded() {
        HttpResponse<String> answer = market().postJson(PATH, QUESTION.replace("company-registration", "land-grant"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = tree(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:fuyuan:problem:not-allowed");
        assertThat(problem.path("detail").asText())
                .startsWith(
                        "not-allowed at /scenario: found land-grant asked by market-supervision; expected one of company-registration");
        assertThat(ledgerOf("ACCESS_DENIED"))
                .anyMatch(entry -> entry.contains("land-grant asked by market-supervision"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "核对任职资格"            | " "             | 422 | missing at /purpose: found nothing; expected what the answer is needed for (个人信息保护法 第六条)
            "WX-1"                    | null            | 422 | missing at /businessReference: found nothing; expected the department's number for the business at hand
            "PERSON"                  | "HUMAN"         | 422 | wrong-value at /parties/0/kind: found "HUMAN"; expected PERSON or ENTITY
            "111"                     | "118"           | 422 | unmapped-code at /parties/0/certificateType: found "118"; expected a code of mappings/codes/certificate-type.csv, e.g. 111
            "legal-representative"    | ""              | 422 | missing at /parties/0/role: found nothing; expected the party's role, e.g. applicant, legal-representative, buyer
            "410825199001010015"      | 410825199001010015 | 400 | malformed at /parties/0/certificateNumber: found a value of another kind; expected text in quotes, or a list of parties
            "certificateNumber"       | "certificateNumbr" | 400 | malformed at /parties/0/certificateNumbr: found a field nobody knows; expected one of certificateNumber, certificateType, kind, name, reference, role
            "scenario"                | "department": "tax", "scenario" | 400 | malformed at /department: found a field nobody knows; expected one of askedBy, businessReference, parties, purpose, scenario
            "purpose"                 | purpose         | 400 | malformed at line 1, column 38: found no JSON; expected a question as a JSON object in UTF-8 (RFC 8259)
            """)
    void an_ill_formed_question_is_told_which_field_and_what_would_be_right(
            String good, String bad, int status, String detail) {
        HttpResponse<String> answer = market().postJson(PATH, QUESTION.replaceFirst(good, bad));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(tree(answer.body()).path("detail").asText()).isEqualTo(detail);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain(NUMBER);
    }

    @Test
    void every_fault_is_told_at_once() {
        String bad = QUESTION.replace("\"核对任职资格\"", "\"\"")
                .replace("\"窗口03\"", "null")
                .replace("PERSON", "HUMAN");

        JsonNode errors = tree(market().postJson(PATH, bad).body()).path("errors");

        assertThat(StreamSupport.stream(errors.spliterator(), false)
                        .map(error -> error.path("field").asText()))
                .containsExactly("/purpose", "/askedBy", "/parties/0/kind");
    }

    @Test
    void more_than_a_thousand_parties_are_too_many() {
        HttpResponse<String> answer = market().postJson(PATH, withParties(QUESTION, 1001));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(tree(answer.body()).path("detail").asText())
                .isEqualTo("wrong-value at /parties: found 1001 parties; expected 1 to 1000 parties");
    }

    @Test
    void while_the_list_is_not_in_memory_nothing_is_decided() {
        list.setReady(false);
        try {
            HttpResponse<String> answer = market().postJson(PATH, QUESTION.replace("WX-1", "WX-NOT-READY"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(tree(answer.body()).path("type").asText()).isEqualTo("urn:fuyuan:problem:not-decided");
            assertThat(decisions("WX-NOT-READY")).isZero();
        } finally {
            list.setReady(true);
        }
    }

    @Test
    void while_evidence_cannot_be_written_everybody_is_told_so_and_nobody_is_answered() throws SQLException {
        try (Connection blocker = database.getConnection()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table screening.decision in exclusive mode");
            List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> market().postJson(PATH, QUESTION.replace("WX-1", "WX-BLOCKED"))))
                    .toList();
            assertThat(asked).allSatisfy(each -> {
                HttpResponse<String> answer = each.join();
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).doesNotContain("BLOCK\"");
            });
            blocker.rollback();
        }
        assertThat(market().postJson(PATH, QUESTION).statusCode()).isEqualTo(200);
    }

    @Test
    void who_asks_more_than_agreed_is_told_to_wait() {
        Visitor court = visitor().withKey("court", "court-key");
        String trial = QUESTION.replace("company-registration", "trial");
        assertThat(court.postJson(PATH, withParties(trial, 250)).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = court.postJson(PATH, trial);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(tree(answer.body()).path("detail").asText())
                .startsWith("too-many-lookups: found more than the department's lookupsPerSecond");
        await().until(() -> court.postJson(PATH, trial).statusCode() == 200);
    }

    @Test
    void a_department_may_ask_oftener_than_it_may_call_for_other_things() {
        List<CompletableFuture<Integer>> asked = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> market().postJson(PATH, QUESTION).statusCode()))
                .toList();

        assertThat(asked).allMatch(status -> status.join() == 200);
    }

    @Test
    void walking_a_range_of_numbers_raises_an_alarm_that_is_seen() {
        Visitor police = visitor().withKey("public-security", "police-key");
        String parties = IntStream.range(0, 500)
                .mapToObj(i ->
                        "{\"reference\":\"%d\",\"kind\":\"PERSON\",\"name\":\"\",\"certificateType\":\"111\",\"certificateNumber\":\"41082519800101%03d0\",\"role\":\"buyer\"}"
                                .formatted(i, i))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String question =
                "{\"scenario\":\"vehicle-purchase\",\"purpose\":\"核对\",\"businessReference\":\"B\",\"askedBy\":\"a\",\"parties\":["
                        + parties + "]}";

        assertThat(police.postJson(PATH, question).statusCode()).isEqualTo(200);

        assertThat(ledgerOf("PROBING_ALARMED")).anyMatch(entry -> entry.contains("400 lie next to another"));
        assertThat(loggedIn("officer").get("/screening").body())
                .contains("异常探查")
                .contains("public-security");
    }

    private static String inflated(byte[] content) throws IOException {
        try (InputStream text = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withParties(String question, int count) {
        String party = question.substring(question.indexOf("[{") + 1, question.lastIndexOf("}]") + 1);
        return question.replace(
                party,
                IntStream.range(0, count)
                        .mapToObj(i -> party.replace("\"reference\": \"1\"", "\"reference\": \"" + i + "\""))
                        .collect(Collectors.joining(",")));
    }
}
