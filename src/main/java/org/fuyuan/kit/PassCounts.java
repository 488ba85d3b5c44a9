package org.fuyuan.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many parties were let through by the filter, until the hub has been told. */
final class PassCounts {

    private final HubCalls hub;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Passed, Long> untold = new ConcurrentHashMap<>();

    PassCounts(HubCalls hub) {
        this.hub = hub;
    }

    private record Passed(String scenario, long listSequence) {}

    private record Told(String scenario, long listSequence, long parties) {}

    void add(Question question, Answer.LocalPass pass) {
        untold.merge(
                new Passed(question.scenario(), pass.listSequence()),
                (long) question.parties().size(),
                Long::sum);
    }

    /** Tells the hub; what it does not take stays counted. */
    void tell() throws IOException {
        for (Passed passed : untold.keySet()) {
            Long parties = untold.remove(passed);
            if (parties != null && !isTaken(new Told(passed.scenario(), passed.listSequence(), parties))) {
                untold.merge(passed, parties, Long::sum);
                throw new IOException("the hub did not take the count of parties passed locally");
            }
        }
    }

    private boolean isTaken(Told told) throws JsonProcessingException {
        try {
            byte[] body = json.writeValueAsBytes(told);
            return hub.post("/api/v1/screenings/filter/passes", "application/json", body)
                            .statusCode()
                    == 204;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }
}
