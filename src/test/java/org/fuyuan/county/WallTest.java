package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.UUID;
import org.fuyuan.county.Caller.Answer;
import org.fuyuan.hub.exchange.DocumentState;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.message.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes over HTTP and must not pass: the exact answer, and that nothing of it was applied. */
class WallTest {

    private static final String POLICE = "public-security";
    private static final String RECEIPTS = "/partners/public-security/receipts";

    private final RunningCounty running = RunningCounty.get();
    private final Caller police = Caller.of(running, POLICE);
    private final SentMessage message = new SentMessage(running.sql(), POLICE);
    private final String number = "W-" + UUID.randomUUID();

    @AfterEach
    void forget_the_message() {
        message.close();
    }

    @Test
    void a_proper_receipt_passes() throws Exception {
        Answer answer = police.post(RECEIPTS, number, receipts(done(message.id())));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(message.state()).isEqualTo("DONE");
    }

    @Test
    void malformed_json_is_refused_with_its_place_and_what_stood_before_it_is_not_applied() throws Exception {
        Answer answer = police.post(RECEIPTS, number, "{\"hzxx\":[" + done(message.id()) + "}");
        assertRefusedWhole(answer, 400, "malformed", "well-formed JSON");
        assertThat(answer.refusal().field()).startsWith("line 1 column ");
        assertThat(answer.refusal().found()).startsWith("Unexpected close marker '}': expected ']'");
    }

    @Test
    void bytes_of_another_encoding_are_refused() throws Exception {
        byte[] body = receipts(done(message.id()).replace("\"yysm\":null", "\"yysm\":\"已生效\""))
                .getBytes(Charset.forName("GB18030"));
        Answer answer = police.post(RECEIPTS, number, body);
        assertRefusedWhole(answer, 422, "wrong-encoding", "text encoded as UTF-8");
        assertThat(answer.refusal().found()).isEqualTo("bytes that are not UTF-8");
    }

    @Test
    void json_nested_too_deep_is_refused() throws Exception {
        Answer answer = police.post(
                RECEIPTS,
                number,
                "{\"hzxx\":[" + done(message.id()) + "," + "[".repeat(9_000) + "]".repeat(9_000) + "]}");
        assertRefusedWhole(answer, 422, "too-large", "a document within the limits");
        assertThat(answer.refusal().found()).contains("nesting depth");
    }

    @Test
    void json_with_a_name_twice_is_refused() throws Exception {
        String twice = done(message.id()).replace("\"hzjd\":\"3\"", "\"hzjd\":\"9\",\"hzjd\":\"3\"");
        Answer answer = police.post(RECEIPTS, number, receipts(twice));
        assertRefusedWhole(answer, 400, "malformed", "well-formed JSON");
        assertThat(answer.refusal().found()).isEqualTo("Duplicate field 'hzjd'");
    }

    @Test
    void an_unknown_code_is_refused_with_the_nearest_ones() throws Exception {
        Answer answer =
                police.post(RECEIPTS, number, receipts(done(message.id()).replace("\"hzjd\":\"3\"", "\"hzjd\":\"5\"")));
        assertRefusedItem(
                answer,
                new Refusal(
                        "unmapped-code", "hzjd", "\"5\"", "a code of codes/stage.csv; nearest: 1 已接收, 2 已受理, 3 已生效"));
        assertThat(message.state()).isEqualTo("SENT");
    }

    @Test
    void a_receipt_for_what_another_was_sent_is_refused() throws Exception {
        try (SentMessage markets = new SentMessage(running.sql(), "market-supervision")) {
            Answer answer = police.post(RECEIPTS, number, receipts(done(markets.id())));
            assertRefusedItem(
                    answer,
                    new Refusal(
                            "unknown-message",
                            "messageId",
                            markets.id().toString(),
                            "the id of a message that was addressed to public-security"));
            assertThat(markets.state()).isEqualTo("SENT");
        }
    }

    @Test
    void the_same_document_again_gets_the_same_answer_and_has_no_second_effect() throws Exception {
        String body = receipts(done(message.id()));
        Answer first = police.post(RECEIPTS, number, body);
        long applied = ledger("RECEIPT%");
        Answer second = police.post(RECEIPTS, number, body);
        assertThat(second).isEqualTo(first);
        assertThat(ledger("RECEIPT%")).isEqualTo(applied);
        assertThat(documents(number)).isEqualTo(1);
        assertThat(ledger("DUPLICATE_ANSWERED")).isEqualTo(1);
    }

    @Test
    void a_number_used_again_for_another_content_is_refused() throws Exception {
        police.post(RECEIPTS, number, receipts(done(UUID.randomUUID())));
        Answer answer = police.post(RECEIPTS, number, receipts(done(message.id())));
        assertRefusedWhole(
                answer, 409, "message-id-reused", "a new message id for a new document, or the same document again");
        assertThat(answer.refusal().found()).isEqualTo(number + " with another content");
    }

    @Test
    void an_unknown_partner_is_turned_away() throws Exception {
        assertTurnedAway(new Caller(running, "nobody", "key"), "/partners/nobody/receipts", 401, "not-authenticated");
    }

    @Test
    void a_wrong_key_is_turned_away() throws Exception {
        assertTurnedAway(new Caller(running, POLICE, "wrong"), RECEIPTS, 401, "not-authenticated");
    }

    @Test
    void a_partner_at_the_door_of_another_is_turned_away() throws Exception {
        assertTurnedAway(police, "/partners/court/records", 403, "not-allowed");
    }

    @Test
    void a_document_no_route_takes_is_not_found_and_not_kept() throws Exception {
        Answer answer = police.post("/partners/public-security/records", number, receipts(done(message.id())));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(documents(number)).isZero();
        assertThat(message.state()).isEqualTo("SENT");
    }

    private void assertTurnedAway(Caller caller, String path, int status, String problem) throws Exception {
        Answer answer = caller.post(path, number, receipts(done(message.id())));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:fuyuan:problem:" + problem);
        assertThat(documents(number)).isZero();
        assertThat(message.state()).isEqualTo("SENT");
    }

    private void assertRefusedWhole(Answer answer, int status, String code, String expected) throws IOException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.refusal().code()).isEqualTo(code);
        assertThat(answer.refusal().expected()).isEqualTo(expected);
        assertShownAsRefused(answer);
        assertThat(message.state()).isEqualTo("SENT");
    }

    private void assertRefusedItem(Answer answer, Refusal refusal) throws IOException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.item(0)).isEqualTo(refusal);
        assertShownAsRefused(answer);
    }

    private void assertShownAsRefused(Answer answer) throws IOException {
        UUID id = UUID.fromString(answer.json().path("documentId").asText());
        assertThat(running.bean(Inbox.class).refused(POLICE, 0, 1000)).anySatisfy(document -> {
            assertThat(document.id()).isEqualTo(id);
            assertThat(document.state()).isEqualTo(DocumentState.REFUSED);
            assertThat(document.source()).isEqualTo(RECEIPTS);
        });
    }

    private long documents(String messageId) {
        return running.sql()
                .queryForObject("select count(*) from exchange.inbox where message_id = ?", Long.class, messageId);
    }

    /** Entries of these kinds about the document this test sent. */
    private long ledger(String event) {
        return running.sql()
                .queryForObject(
                        """
                        select count(*) from ledger.entry e join exchange.inbox i on i.partner = e.partner
                         where e.event like ? and i.message_id = ? and e.message_id in (i.id, ?)""",
                        Long.class,
                        event,
                        number,
                        message.id());
    }

    private static String receipts(String items) {
        return "{\"hzxx\":[" + items + "]}";
    }

    private static String done(UUID messageId) {
        return "{\"xxbh\":\"%s\",\"hzjd\":\"3\",\"hzsj\":\"20260324100001\",\"yydm\":null,\"yysm\":null}"
                .formatted(messageId);
    }
}
