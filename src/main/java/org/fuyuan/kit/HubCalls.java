package org.fuyuan.kit;

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

/** Calls to the hub, with the department's key. What fails for a while is tried again, as the hub says or ever more slowly. */
final class HubCalls {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 4;
    private static final long FIRST_WAIT_IN_MILLIS = 200;
    private static final long LONGEST_WAIT_IN_SECONDS = 10;

    private final URI hub;
    private final String authorization;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    HubCalls(URI hub, String partnerId, String key) {
        this.hub = hub;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((partnerId + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Once, without trying again. */
    HttpResponse<byte[]> get(String path, String knownTag) throws IOException {
        HttpRequest.Builder request = request(path).GET();
        return send(knownTag == null ? request : request.header("If-None-Match", knownTag));
    }

    /** Once, without trying again. */
    HttpResponse<byte[]> post(String path, String contentType, byte[] body) throws IOException {
        return send(posting(path, contentType, body));
    }

    /** @throws NotDecided when the hub could not answer, however often it was asked */
    HttpResponse<byte[]> ask(String path, String contentType, byte[] body) {
        try {
            return sendOften(posting(path, contentType, body));
        } catch (IOException e) {
            throw new NotDecided("The hub did not decide: " + e.getMessage() + "; ask again later.", e);
        }
    }

    /**
     * @param key by which the hub knows the report when it comes again
     * @throws IOException when the hub could not answer, however often it was told
     */
    HttpResponse<byte[]> report(String path, String key, byte[] body) throws IOException {
        return sendOften(posting(path, "application/json", body).header("Idempotency-Key", key));
    }

    private HttpResponse<byte[]> sendOften(HttpRequest.Builder request) throws IOException {
        IOException last = null;
        String why = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long wait = FIRST_WAIT_IN_MILLIS << attempt;
            try {
                HttpResponse<byte[]> answer = send(request);
                if (answer.statusCode() != 429 && answer.statusCode() < 500) {
                    return answer;
                }
                why = "it answered " + answer.statusCode();
                wait = answer.headers()
                        .firstValue("Retry-After")
                        .map(HubCalls::millis)
                        .orElse(wait);
            } catch (IOException e) {
                last = e;
                why = "it could not be reached";
            }
            if (attempt + 1 < ATTEMPTS) {
                pause(wait);
            }
        }
        throw new IOException(why, last);
    }

    private static long millis(String seconds) {
        try {
            return 1000 * Math.min(LONGEST_WAIT_IN_SECONDS, Long.parseLong(seconds));
        } catch (NumberFormatException e) {
            return 1000;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDecided("Interrupted while the hub was waited for.", e);
        }
    }

    private HttpRequest.Builder posting(String path, String contentType, byte[] body) {
        return request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.resolve(path)).timeout(ANSWER).header("Authorization", authorization);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDecided("Interrupted while the hub was asked.", e);
        }
    }
}
