package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.fuyuan.county.Caller.Answer;
import org.fuyuan.hub.exchange.BrokerQueue;
import org.fuyuan.hub.exchange.BrokerQueues;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.message.Refusal;
import org.junit.jupiter.api.Test;

/** What comes over the broker and must not pass: the answer on the sender's own queue, and that nothing was applied. */
class BrokerWallTest {

    private static final String MARKET = "market-supervision";
    private static final String CREDIT = "credit-platform";
    private static final long PATIENCE = 30_000;
    private static final String NAMESPACE = "http://contract.fuyuan.org/market-supervision/receipt/v1";

    private final RunningCounty running = RunningCounty.get();
    private final String number = "B-" + UUID.randomUUID();

    @Test
    void an_xml_bomb_is_refused_before_it_unfolds() throws Exception {
        assertMarketRefused(
                "receipt",
                "<!DOCTYPE Receipts [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>%s",
                new Refusal("malformed", "line 1", "a document type declaration", "a document without one"));
    }

    @Test
    void an_external_entity_is_not_fetched() throws Exception {
        assertMarketRefused(
                "receipt",
                "<!DOCTYPE Receipts [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>%s",
                new Refusal("malformed", "line 1", "a document type declaration", "a document without one"));
    }

    @Test
    void a_type_the_sender_makes_up_is_refused() throws Exception {
        assertMarketRefused("rumour", "%s", notAllowed());
    }

    @Test
    void a_type_the_register_does_not_let_it_send_is_refused() throws Exception {
        assertMarketRefused("list-change", "%s", notAllowed());
    }

    @Test
    void an_item_that_breaks_the_schema_is_refused() throws Exception {
        try (SentMessage message = new SentMessage(running.sql(), MARKET)) {
            String body = receipts(message.id()).replace("<Stage>30</Stage>", "<Stage>thirty</Stage>");
            JsonNode answer = exchange(jms(), MARKET, "receipt", body, null);
            assertThat(Answer.refusal(answer.path("refused").path(0)))
                    .isEqualTo(new Refusal("wrong-value", "Stage", "\"thirty\"", "pattern '[0-9A-Z]{1,4}'"));
            assertNothingOf(answer, MARKET, message);
        }
    }

    @Test
    void a_reply_queue_of_somebody_else_is_not_written_to() throws Exception {
        JsonNode answer = exchange(jms(), MARKET, "rumour", "<x/>", CREDIT + ".to-court");
        assertThat(Answer.refusal(answer)).isEqualTo(notAllowed());
    }

    @Test
    void a_reply_queue_that_is_not_there_is_not_made() throws Exception {
        String madeUp = MARKET + "." + UUID.randomUUID();
        assertThat(Answer.refusal(exchange(jms(), MARKET, "rumour", "<x/>", madeUp)))
                .isEqualTo(notAllowed());
        assertThat(running.bean(BrokerQueues.class).all())
                .extracting(BrokerQueue::name)
                .contains(MARKET + ".refusals")
                .doesNotContain(madeUp);
    }

    @Test
    void a_message_that_is_no_text_is_refused_once_and_holds_nobody_up() throws Exception {
        assertUnread("a stream message", Session::createStreamMessage);
        assertUnread("a map message", Session::createMapMessage);
        assertUnread("an object message", session -> session.createObjectMessage(number));
        assertUnread("a message without a body", Session::createMessage);
        a_type_the_sender_makes_up_is_refused();
    }

    @Test
    void a_number_longer_than_any_is_refused_and_repeated_in_part() throws Exception {
        String endless = number + "0".repeat(200_000);
        JsonNode answer =
                exchange(jms(), MARKET, "receipt", endless, null, session -> session.createTextMessage("<x/>"));
        assertThat(Answer.refusal(answer).code()).isEqualTo("malformed-message-id");
        a_type_the_sender_makes_up_is_refused();
    }

    private void assertUnread(String kind, Body body) throws Exception {
        String each = "B-" + UUID.randomUUID();
        Instant before = Instant.now();
        JsonNode answer = exchange(jms(), MARKET, "receipt", each, null, body);
        Refusal refusal = new Refusal("unsupported-message", "", kind, "a text message or a bytes message");
        assertThat(Answer.refusal(answer)).isEqualTo(refusal);
        assertThat(answer.path("status").asInt()).isEqualTo(415);
        assertThat(running.bean(Inbox.class).refused(MARKET, 0, 1000))
                .filteredOn(document -> refusal.equals(document.refusal())
                        && document.receivedAt().isAfter(before))
                .extracting(document -> document.id().toString())
                .containsExactly(answer.path("documentId").asText());
    }

    @Test
    void json_over_amqp_that_is_broken_is_refused_the_same_way() throws Exception {
        try (SentMessage message = new SentMessage(running.sql(), CREDIT)) {
            String body =
                    "{\"receipts\":[{\"messageId\":\"%s\",\"result\":\"EFFECTIVE\",\"time\":\"2026-03-24T02:00:01Z\"}"
                            .formatted(message.id());
            JsonNode answer = exchange(amqp(), CREDIT, "receipt", body, null);
            assertThat(answer.path("status").asInt()).isEqualTo(400);
            assertThat(Answer.refusal(answer).code()).isEqualTo("malformed");
            assertThat(Answer.refusal(answer).expected()).isEqualTo("well-formed JSON");
            assertNothingOf(answer, CREDIT, message);
        }
    }

    private void assertMarketRefused(String type, String frame, Refusal refusal) throws Exception {
        try (SentMessage message = new SentMessage(running.sql(), MARKET)) {
            JsonNode answer = exchange(jms(), MARKET, type, frame.formatted(receipts(message.id())), null);
            assertThat(Answer.refusal(answer)).isEqualTo(refusal);
            assertNothingOf(answer, MARKET, message);
        }
    }

    private void assertNothingOf(JsonNode answer, String partner, SentMessage message) {
        UUID id = UUID.fromString(answer.path("documentId").asText());
        assertThat(answer.path("state").asText()).isEqualTo("REFUSED");
        assertThat(running.bean(Inbox.class).refused(partner, 0, 1000))
                .anyMatch(document -> document.id().equals(id));
        assertThat(message.state()).isEqualTo("SENT");
    }

    private static Refusal notAllowed() {
        return new Refusal(
                "not-allowed", "", "unknown/v1 sent by market-supervision", "one of receipt/v1, statement/v1");
    }

    /** Sends a document and waits for its refusal. */
    private JsonNode exchange(ConnectionFactory broker, String partner, String type, String body, String replyTo)
            throws Exception {
        return exchange(broker, partner, type, number, replyTo, session -> session.createTextMessage(body));
    }

    private JsonNode exchange(
            ConnectionFactory broker, String partner, String type, String number, String replyTo, Body body)
            throws Exception {
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            Queue answers = session.createQueue(partner + ".refusals");
            Message message = body.in(session);
            message.setStringProperty("type", type);
            message.setStringProperty("documentId", number);
            message.setJMSReplyTo(replyTo == null ? null : ActiveMQDestination.createQueue(replyTo));
            session.createProducer(session.createQueue(partner + ".to-court")).send(message);
            String answered = number.substring(0, Math.min(number.length(), 200));
            try (MessageConsumer consumer = session.createConsumer(answers, "documentId = '" + answered + "'")) {
                Message answer = consumer.receive(PATIENCE);
                assertThat(answer).as("an answer").isNotNull();
                return new ObjectMapper().readTree(answer.getBody(String.class));
            }
        }
    }

    /** A message made by the session that will send it. */
    @FunctionalInterface
    private interface Body {
        Message in(Session session) throws JMSException;
    }

    private ConnectionFactory jms() {
        return new ActiveMQConnectionFactory(
                running.county().settings().brokerUrl(), MARKET, running.secret(MARKET + "/broker-password"));
    }

    private ConnectionFactory amqp() {
        return new JmsConnectionFactory(
                CREDIT,
                running.secret(CREDIT + "/broker-password"),
                running.county().settings().amqpUrl());
    }

    private static String receipts(UUID messageId) {
        return """
                <Receipts xmlns="%s"><Receipt><MessageId>%s</MessageId><Stage>30</Stage>\
                <ReceiptTime>2026-03-24T02:00:01Z</ReceiptTime></Receipt></Receipts>"""
                .formatted(NAMESPACE, messageId);
    }
}
