package org.fuyuan.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Reports to the hub what became of its decisions. The key of a report is made of what it says, so it is one however often it is sent. */
final class OutcomeReports {

    private final HubCalls hub;
    private final ObjectMapper json = new ObjectMapper();

    OutcomeReports(HubCalls hub) {
        this.hub = hub;
    }

    /**
     * @throws IOException when the hub did not take it, however often it was sent
     * @throws IllegalArgumentException when it never will
     */
    void report(Outcome outcome) throws IOException {
        byte[] body = body(outcome);
        String decision = URLEncoder.encode(outcome.decisionId(), StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer =
                hub.report("/api/v1/screenings/" + decision + "/outcomes", key(outcome, body), body);
        if (answer.statusCode() != 200) {
            throw new IllegalArgumentException("The hub does not take the report: "
                    + json.readTree(answer.body()).path("detail").asText());
        }
    }

    private byte[] body(Outcome outcome) throws IOException {
        return json.writeValueAsBytes(json.createObjectNode()
                .put("party", outcome.party())
                .put("outcome", outcome.act().name())
                .put("actedBy", outcome.actedBy())
                .put("reason", outcome.reason())
                .put("happenedAt", outcome.happenedAt().toString()));
    }

    private static String key(Outcome outcome, byte[] body) {
        String said = outcome.decisionId() + "\n" + new String(body, StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
