package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.fuyuan.county.Caller.Answer;
import org.fuyuan.hub.screening.evidence.DecisionProofs;
import org.junit.jupiter.api.Test;

/** A department asks before it registers a company, and the court's list decides, from the listing to the deletion. */
class ScreeningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NUMBER = "410825198702140037";
    private static final String QUESTION =
            """
            {"scenario": "company-registration", "purpose": "核对拟任董事的任职资格", "businessReference": "WX-2026-0815",
             "askedBy": "登记窗口03", "parties": [{"reference": "1", "kind": "PERSON", "name": "周守诚",
             "certificateType": "111", "certificateNumber": "%s", "role": "director"}]}"""
                    .formatted(NUMBER);

    private final RunningCounty running = RunningCounty.get();
    private final Caller court = Caller.of(running, "court");
    private final Caller market = Caller.of(running, "market-supervision");
    private final String entry = "ASK" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_listed_person_becomes_no_director_until_the_court_deletes_the_entry() throws Exception {
        assertThat(asked().path("effect").asText()).isEqualTo("PASS");

        push("1", null, "法释〔2017〕7号 第一条");
        JsonNode blocked = awaited("BLOCK");
        push("2", "\"被执行人已履行生效法律文书确定的义务\"", "法释〔2017〕7号 第十条");
        JsonNode passed = awaited("PASS");

        JsonNode hit = blocked.path("parties").path(0).path("hits").path(0);
        assertThat(hit.path("entry").path("entryId").asText()).isEqualTo(entry);
        assertThat(hit.path("measure").path("id").asText()).startsWith("market-supervision/company-registration/");
        assertThat(blocked.path("parties").path(0).path("sentence").asText())
                .startsWith("周守诚：温县人民法院在（2026）豫0825执815号案件中作出决定")
                .contains("不予办理");
        assertThat(blocked.path("stale").asBoolean()).isFalse();
        assertThat(passed.path("listVersion").path("sequence").asLong())
                .isGreaterThan(blocked.path("listVersion").path("sequence").asLong());
        assertKept(blocked);
        assertKept(passed);
    }

    /** As it was given, to whoever asked, and in the ledger. */
    private void assertKept(JsonNode decision) throws Exception {
        UUID id = UUID.fromString(decision.path("id").asText());
        assertThat(market.get("/api/v1/screenings/" + id).json()).isEqualTo(decision);
        assertThat(running.bean(DecisionProofs.class).of(id))
                .hasValueSatisfying(proof -> assertThat(proof.holds()).isTrue());
    }

    private JsonNode awaited(String effect) {
        return await().atMost(PATIENCE)
                .until(this::asked, decision -> decision.path("effect").asText().equals(effect));
    }

    private JsonNode asked() throws Exception {
        Answer answer = market.ask(QUESTION);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(NUMBER);
        return answer.json();
    }

    private void push(String status, String reason, String article) throws Exception {
        String record =
                """
                {"id":"%s","iname":"周守诚","caseCode":"（2026）豫0825执815号","sexy":"男性","cardNum":"%s",
                 "certificateType":"111","courtName":"温县人民法院","areaName":"河南","partyTypeName":"580",
                 "gistId":"（2025）豫0825民初456号","regDate":"2026-01-15","duty":"偿还借款1,234.50元",
                 "performance":"全部未履行","disruptTypeName":"违反财产报告制度","publishDate":"2026-10-01",
                 "amount":"1234.50","term":"24","list":"DISHONEST","status":"%s","statusReason":%s,
                 "article":"%s","updatedAt":"%s"}"""
                        .formatted(entry, NUMBER, status, reason, article, OffsetDateTime.now());
        Answer answer =
                court.post("/partners/court/records", UUID.randomUUID().toString(), "{\"records\":[" + record + "]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }
}
