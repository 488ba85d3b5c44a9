package org.fuyuan.county;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.fuyuan.hub.message.Refusal;

/** Somebody who calls at the hub's door under a name and with a key, his own or not. */
record Caller(RunningCounty running, String name, String key) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Caller of(RunningCounty running, String partner) {
        return new Caller(running, partner, running.secret(partner + "/api-key"));
    }

    Answer post(String path, String number, String body) throws IOException, InterruptedException {
        return post(path, number, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String number, byte[] body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-Message-Id", number)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Asks whether a business may go on. */
    Answer ask(String question) throws IOException, InterruptedException {
        return send(request("/api/v1/screenings")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question)));
    }

    /** Adds members to a register that is watched, in CSV. */
    Answer register(String population, byte[] members) throws IOException, InterruptedException {
        return send(request("/api/v1/populations/" + population + "/members")
                .header("Content-Type", "text/csv;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(members)));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        String basic = Base64.getEncoder().encodeToString((name + ":" + key).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(running.hubAt(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + basic);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), type, response.body());
    }

    /** What the hub said. */
    record Answer(int status, String type, String body) {

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        /** Why the document was refused as a whole. */
        Refusal refusal() throws IOException {
            return refusal(json());
        }

        /** Why an item of it was refused, 0 for the first refused. */
        Refusal item(int index) throws IOException {
            return refusal(json().path("refused").path(index));
        }

        static Refusal refusal(JsonNode node) {
            return new Refusal(
                    node.path("code").asText(),
                    node.path("field").asText(),
                    node.path("found").asText(),
                    node.path("expected").asText());
        }
    }
}
