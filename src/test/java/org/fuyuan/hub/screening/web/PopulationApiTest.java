package org.fuyuan.hub.screening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Registers of members over HTTP. */
class PopulationApiTest extends RunningScreening {

    private static final String PATH = "/api/v1/populations/directors";
    private static final String HEADER = "reference,kind,name,certificateType,certificateNumber,role\n";
    private static final String ZHANG = "P-1,PERSON,张守信,111,410825199001010015,director\n";
    private static final String LI = "P-2,PERSON,李四,111,11010519491231002X,supervisor\n";

    @Test
    void a_register_is_replaced_added_to_and_taken_out_of() {
        JsonNode replaced = tree(
                send("PUT", PATH + "/members", "text/csv", HEADER + ZHANG + LI).body());
        assertThat(replaced.path("registered").asInt()).isEqualTo(2);
        assertThat(replaced.path("members").asInt()).isEqualTo(2);
        long version = replaced.path("version").asLong();

        String json = "{\"reference\":\"P-2\",\"kind\":\"PERSON\",\"name\":\"李四光\",\"role\":\"director\"}\n"
                + "{\"reference\":\"P-3\",\"kind\":\"PERSON\",\"name\":\"王五\",\"role\":\"director\"}";
        JsonNode added = tree(
                send("POST", PATH + "/members", "application/x-ndjson", json).body());
        assertThat(added.path("members").asInt()).isEqualTo(3);
        assertThat(added.path("version").asLong()).isEqualTo(version + 1);

        assertThat(send("DELETE", PATH + "/members/P-3", "text/csv", "").body()).isEqualTo("{\"removed\":1}");
        assertThat(send("POST", PATH + "/removals", "text/csv", "reference\nP-2\nP-77\n")
                        .body())
                .isEqualTo("{\"removed\":1}");

        await().untilAsserted(() -> {
            JsonNode state = tree(market().get(PATH).body());
            assertThat(state.path("members").asInt()).isOne();
            assertThat(state.path("compared").asBoolean()).isTrue();
            assertThat(state.path("matched").asInt()).isZero();
        });
    }

    @Test
    void a_bad_line_answers_for_itself() {
        String bad =
                "P-4,HUMAN,王五,111,410825199001010015,director\nP-5,PERSON,赵六,111,412225197001010015,buyer\nP-6,PERSON\n";

        JsonNode answer = tree(send("PUT", PATH + "/members", "text/csv", HEADER + ZHANG + bad + LI)
                .body());

        assertThat(answer.path("registered").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").asInt()).isEqualTo(3);
        assertThat(answer.path("badLines").findValuesAsText("line")).containsExactly("3", "4", "5");
        assertThat(answer.path("badLines").findValuesAsText("field")).containsExactly("/kind", "/role", "");
    }

    @Test
    void when_quotes_do_not_close_nothing_is_replaced() {
        send("PUT", PATH + "/members", "text/csv", HEADER + ZHANG);
        String before = market().get(PATH).body();

        HttpResponse<String> answer =
                send("PUT", PATH + "/members", "text/csv", HEADER + LI + "P-9,PERSON,\"" + "王".repeat(70_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(tree(market().get(PATH).body()).path("version"))
                .isEqualTo(tree(before).path("version"));
    }

    @Test
    void when_the_last_quotes_do_not_close_nothing_is_replaced_however_short_the_line() {
        send("PUT", PATH + "/members", "text/csv", HEADER + ZHANG);
        String before = market().get(PATH).body();

        for (String open : List.of("P-9,PERSON,\"王五,111,412225197001010015,director\n", "P-9,PERSON,王五,,,\"director")) {
            HttpResponse<String> answer = send("PUT", PATH + "/members", "text/csv", HEADER + LI + open);

            assertThat(answer.statusCode()).isEqualTo(400);
        }
        assertThat(tree(market().get(PATH).body()).path("version"))
                .isEqualTo(tree(before).path("version"));
    }

    @Test
    void a_file_without_one_good_line_does_not_empty_a_register() {
        send("PUT", PATH + "/members", "text/csv", HEADER + ZHANG);

        HttpResponse<String> answer =
                send("PUT", PATH + "/members", "text/csv", HEADER + "P-1,PERSON,张守信,999,410825199001010015,director\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(tree(market().get(PATH).body()).path("members").asInt()).isOne();
        assertThat(send("PUT", PATH + "/members", "text/csv", HEADER).statusCode())
                .as("a header alone empties it")
                .isEqualTo(200);
    }

    @Test
    void a_register_the_department_has_no_ground_to_hold_is_refused_and_recorded() {
        HttpResponse<String> answer =
                send("PUT", "/api/v1/populations/account-holders/members", "text/csv", HEADER + ZHANG);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(tree(answer.body()).path("detail").asText())
                .isEqualTo("not-allowed at /population: found account-holders registered by market-supervision;"
                        + " expected one of directors");
        assertThat(ledgerOf("ACCESS_DENIED"))
                .anyMatch(entry -> entry.contains("account-holders registered by market-supervision"));
        assertThat(visitor().asProgram().get(PATH).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        return market().send(market().request(path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
    }
}
