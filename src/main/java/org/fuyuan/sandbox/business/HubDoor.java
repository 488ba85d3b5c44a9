package org.fuyuan.sandbox.business;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One department's way to the hub: HTTP Basic with its partner id and key. Every call throws {@link NotDecidedException} when
 * the hub cannot answer now, and {@link TurnedAwayException} when it will not.
 */
final class HubDoor {

    private static final Set<Integer> LATER = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI hub;
    private final String login;

    HubDoor(URI hub, String department, String key) {
        byte[] named = (department + ":" + key).getBytes(StandardCharsets.UTF_8);
        this.hub = hub;
        this.login = "Basic " + Base64.getEncoder().encodeToString(named);
    }

    Decision ask(Application application) {
        String question = HubJson.question(application);
        return HubJson.decision(
                send(to("/api/v1/screenings", "application/json").POST(BodyPublishers.ofString(question))));
    }

    /** The answer to each of many questions, in their order. */
    List<BatchAnswer> ask(List<Application> applications) {
        String questions = applications.stream().map(HubJson::question).collect(Collectors.joining("\n"));
        String answers =
                send(to("/api/v1/screenings/batch", "application/x-ndjson").POST(BodyPublishers.ofString(questions)));
        return answers.lines().map(HubJson::batchAnswer).toList();
    }

    /** Tells what became of a decision. */
    void report(Outcome outcome) {
        String path = "/api/v1/screenings/" + outcome.decisionId() + "/outcomes";
        send(to(path, "application/json").POST(BodyPublishers.ofString(HubJson.outcome(outcome))));
    }

    /** Registers everybody whom the department holds in this population, in CSV. */
    void register(String population, String members) {
        String path = "/api/v1/populations/" + population + "/members";
        send(to(path, "text/csv;charset=UTF-8").PUT(BodyPublishers.ofString(members)));
    }

    private HttpRequest.Builder to(String path, String type) {
        return HttpRequest.newBuilder(hub.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", login)
                .header("Content-Type", type);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (LATER.contains(answer.statusCode())) {
                throw new NotDecidedException("the hub answered " + answer.statusCode());
            }
            if (answer.statusCode() / 100 != 2) {
                throw new TurnedAwayException(answer.statusCode(), answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new NotDecidedException("the hub cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDecidedException("the window is closing", e);
        }
    }
}
