package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.fuyuan.county.Caller.Answer;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.message.Refusal;
import org.junit.jupiter.api.Test;

/** Records the court pushes: one that cannot be taken is refused alone. */
class CourtPushTest {

    private static final String RECORDS = "/partners/court/records";

    private final RunningCounty running = RunningCounty.get();
    private final Caller court = Caller.of(running, "court");
    private final String entry = "PUSH" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_dirty_record_is_refused_alone_and_the_rest_reaches_every_department() throws Exception {
        Answer answer =
                push(record(entry, "410825199001010015", "1") + "," + record(entry + "X", "4108251990****0015", "1"));
        try {
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            assertThat(answer.json().path("state").asText()).isEqualTo("PARTLY");
            assertThat(answer.json().path("items").asInt()).isEqualTo(2);
            assertThat(answer.json().path("refused").path(0).path("item").asInt())
                    .isEqualTo(2);
            assertThat(answer.item(0).code()).isEqualTo("masked-number");
            await().atMost(Duration.ofSeconds(60)).until(() -> holders(entry) == 6);
            assertThat(holders(entry + "X")).isZero();
            assertThat(known(entry + "X")).isZero();
        } finally {
            push(record(entry, "410825199001010015", "4"));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> holders(entry) == 0);
    }

    @Test
    void an_unknown_list_is_refused_with_the_nearest_ones() throws Exception {
        Answer answer = push(record(entry, "410825199001010015", "1").replace("DISHONEST", "BLACKLIST"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.item(0))
                .isEqualTo(new Refusal(
                        "unmapped-code",
                        "list",
                        "\"BLACKLIST\"",
                        "a code of codes/list.csv; nearest: DISHONEST 失信被执行人名单, CONSUMPTION_RESTRICTION 限制消费"));
        assertNothingOf(answer);
    }

    @Test
    void records_cut_off_in_the_middle_are_refused_whole() throws Exception {
        Answer answer = court.post(
                RECORDS,
                UUID.randomUUID().toString(),
                "{\"records\":[" + record(entry, "410825199001010015", "1") + ",{\"id\":\"SX");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.refusal().code()).isEqualTo("malformed");
        assertThat(answer.refusal().expected()).isEqualTo("well-formed JSON");
        assertNothingOf(answer);
    }

    private void assertNothingOf(Answer answer) throws Exception {
        UUID id = UUID.fromString(answer.json().path("documentId").asText());
        assertThat(running.bean(Inbox.class).refused("court", 0, 1000))
                .anyMatch(document -> document.id().equals(id));
        assertThat(known(entry)).isZero();
    }

    private Answer push(String records) throws Exception {
        return court.post(RECORDS, UUID.randomUUID().toString(), "{\"records\":[" + records + "]}");
    }

    private long known(String entryId) {
        return running.sql()
                .queryForObject("select count(*) from debtor.entry where entry_id = ?", Long.class, entryId);
    }

    private long holders(String entryId) {
        return running.county().departments().stream()
                .filter(department -> department.holdings().stream()
                        .anyMatch(holding -> holding.entryId().equals(entryId)))
                .count();
    }

    private static String record(String id, String cardNumber, String status) {
        return """
                {"id":"%s","iname":"张三","caseCode":"（2026）豫0825执123号","sexy":"男性","cardNum":"%s",
                 "certificateType":"111","courtName":"温县人民法院","areaName":"河南","partyTypeName":"580",
                 "gistId":"（2025）豫0825民初456号","regDate":"2026-01-15","duty":"偿还借款1,234.50元",
                 "performance":"全部未履行","disruptTypeName":"违反财产报告制度","publishDate":"2026-10-01",
                 "amount":"1234.50","term":"24","list":"DISHONEST","status":"%s","statusReason":%s,
                 "article":"法释〔2017〕7号 第一条","updatedAt":"%s"}"""
                .formatted(id, cardNumber, status, status.equals("1") ? null : "\"不应列入\"", OffsetDateTime.now());
    }
}
