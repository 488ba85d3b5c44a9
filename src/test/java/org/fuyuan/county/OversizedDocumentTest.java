package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.message.Refusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A document beyond a partner's limit: its sender hears so, however it sends, and cannot make the hub read without end. */
class OversizedDocumentTest {

    private static final String POLICE = "public-security";
    private static final String PATH = "/partners/public-security/receipts";
    private static final int LIMIT = 50 * 1024 * 1024;
    private static final int SOME_MEGABYTES = 16 * 1024 * 1024;
    private static final byte[] OVERSIZED = new byte[LIMIT + SOME_MEGABYTES];
    private static final int RUNS = 4;

    private final RunningCounty running = RunningCounty.get();

    @RepeatedTest(RUNS)
    void a_client_that_reads_while_it_sends_hears_why_when_it_declares_the_length() throws Exception {
        assertRefusedAsDeclared(post(BodyPublishers.ofByteArray(OVERSIZED), false));
    }

    @RepeatedTest(RUNS)
    void a_client_that_reads_while_it_sends_hears_why_when_it_sends_in_chunks() throws Exception {
        assertRefusedAsRead(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(OVERSIZED)), false));
    }

    @RepeatedTest(RUNS)
    void a_client_that_reads_only_after_it_has_sent_hears_why_when_it_declares_the_length() throws Exception {
        assertRefusedAsDeclared(postThenRead(OVERSIZED.length, false));
    }

    @RepeatedTest(RUNS)
    void a_client_that_reads_only_after_it_has_sent_hears_why_when_it_sends_in_chunks() throws Exception {
        assertRefusedAsRead(postThenRead(-1, false));
    }

    @RepeatedTest(RUNS)
    void a_client_that_asks_first_and_sends_in_chunks_hears_why() throws Exception {
        assertRefusedAsRead(postThenRead(-1, true));
    }

    @Test
    void a_client_that_asks_first_with_the_length_is_refused_before_it_sends() throws Exception {
        try (Socket socket = connect("Content-Length: " + OVERSIZED.length + "\r\nExpect: 100-continue\r\n")) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413");
        }
        assertRefusedAsDeclared(postThenRead(OVERSIZED.length, true));
    }

    @Test
    void a_client_that_asks_first_with_a_length_within_the_limit_is_told_to_go_on() throws Exception {
        try (Socket socket = connect("Content-Length: 2\r\nExpect: 100-continue\r\n")) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 100");
        }
    }

    @Test
    void a_stranger_who_asks_first_is_turned_away_before_he_sends() throws Exception {
        try (Socket socket =
                open("Authorization: Basic bm9ib2R5Omtl\r\nContent-Length: 2\r\nExpect: 100-continue\r\n")) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void a_body_without_end_is_read_no_further_than_twice_the_limit() throws Exception {
        String block = " ".repeat(1 << 16);
        assertThat(sentUntilClosed("Transfer-Encoding: chunked\r\n", "10000\r\n" + block + "\r\n"))
                .isBetween(2L * LIMIT, 2L * LIMIT + SOME_MEGABYTES);
    }

    @Test
    void a_length_declared_beyond_twice_the_limit_is_refused_at_once_and_not_read() throws Exception {
        for (String length : List.of("99999999999", String.valueOf(Long.MAX_VALUE))) {
            try (Socket socket = connect("Content-Length: " + length + "\r\n")) {
                assertThat(firstLine(socket)).startsWith("HTTP/1.1 413");
            }
            assertThat(sentUntilClosed("Content-Length: " + length + "\r\n", " ".repeat(1 << 16)))
                    .isLessThan(SOME_MEGABYTES);
        }
    }

    private long sentUntilClosed(String headers, String block) throws IOException {
        byte[] bytes = block.getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try (Socket socket = connect(headers)) {
            while (sent < 10L * LIMIT) {
                socket.getOutputStream().write(bytes);
                sent += bytes.length;
            }
        } catch (SocketException closed) {
            return sent;
        }
        return sent;
    }

    private Answer post(BodyPublisher body, boolean askFirst) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(running.hubAt(PATH))
                .timeout(Duration.ofSeconds(60))
                .expectContinue(askFirst)
                .header("Authorization", login())
                .header("Content-Type", "application/json")
                .header("X-Message-Id", "O-" + UUID.randomUUID())
                .POST(body)
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private Answer postThenRead(long declared, boolean askFirst) throws Exception {
        HttpPost request = new HttpPost(running.hubAt(PATH));
        request.setHeader("Authorization", login());
        request.setHeader("X-Message-Id", "O-" + UUID.randomUUID());
        request.setConfig(
                RequestConfig.custom().setExpectContinueEnabled(askFirst).build());
        request.setEntity(
                new InputStreamEntity(new ByteArrayInputStream(OVERSIZED), declared, ContentType.APPLICATION_JSON));
        try (CloseableHttpClient client = HttpClients.createDefault()) {
            return client.execute(
                    request, response -> new Answer(response.getCode(), EntityUtils.toString(response.getEntity())));
        }
    }

    private void assertRefusedAsDeclared(Answer answer) throws IOException {
        assertRefused(answer, OVERSIZED.length + " bytes");
    }

    private void assertRefusedAsRead(Answer answer) throws IOException {
        assertRefused(answer, "more than " + LIMIT + " bytes");
    }

    private void assertRefused(Answer answer, String found) throws IOException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(Caller.Answer.refusal(problem))
                .isEqualTo(new Refusal("document-too-large", "", found, "at most " + LIMIT + " bytes"));
        UUID id = UUID.fromString(problem.path("documentId").asText());
        assertThat(running.bean(Inbox.class).refused(POLICE, 0, 1000))
                .anyMatch(document -> document.id().equals(id));
    }

    private Socket connect(String headers) throws IOException {
        return open("Authorization: " + login() + "\r\n" + headers);
    }

    private Socket open(String headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", running.hubAt(PATH).getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("POST " + PATH + " HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n" + headers
                                + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    private String login() {
        String pair = POLICE + ":" + running.secret(POLICE + "/api-key");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** What the sender heard. */
    private record Answer(int status, String body) {}
}
