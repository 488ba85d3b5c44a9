package org.fuyuan.hub.exchange.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.fuyuan.hub.exchange.DocumentState;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.message.Refusal;
import org.springframework.stereotype.Component;

/** Writes an answer for the sender: JSON when something was taken, otherwise a problem (RFC 9457). */
@Component
class AnswerDocument {

    private static final Map<String, Integer> STATUS = Map.of(
            "not-registered", 403,
            "not-allowed", 403,
            "unknown-type", 403,
            "message-id-reused", 409,
            "document-too-large", 413,
            "unsupported-message", 415,
            "malformed", 400,
            "malformed-message-id", 400);
    private static final int UNPROCESSABLE = 422;

    private final ObjectMapper json = JsonMapper.builder().build();

    /** An answer on the wire. */
    record Answer(int status, String contentType, String json) {}

    Answer of(InboxAnswer answer) {
        if (answer.failed()) {
            return problem(500, "The hub failed on the document; it is kept and will be taken up again", answer);
        }
        if (answer.refusal() != null) {
            int status = STATUS.getOrDefault(answer.refusal().code(), UNPROCESSABLE);
            return problem(status, "The document was refused", answer);
        }
        if (answer.state() == DocumentState.REFUSED) {
            return problem(UNPROCESSABLE, "Every item of the document was refused", answer);
        }
        return new Answer(202, "application/json", text(facts(answer)));
    }

    private Answer problem(int status, String title, InboxAnswer answer) {
        ObjectNode problem = json.createObjectNode();
        problem.put("type", "about:blank").put("title", title).put("status", status);
        Refusal refusal = answer.refusal();
        if (refusal != null) {
            problem.put("detail", refusal.sentence());
            put(problem, refusal);
        }
        problem.setAll(facts(answer));
        return new Answer(status, "application/problem+json", text(problem));
    }

    private ObjectNode facts(InboxAnswer answer) {
        ObjectNode facts = json.createObjectNode();
        facts.put("documentId", answer.documentId().toString());
        facts.put("state", answer.state().name());
        facts.put("items", answer.items());
        facts.put("refusedItems", answer.refusedItems());
        ArrayNode refused = facts.putArray("refused");
        for (RefusedItem item : answer.refused()) {
            put(refused.addObject().put("item", item.item()), item.refusal());
        }
        return facts;
    }

    private static void put(ObjectNode node, Refusal refusal) {
        node.put("code", refusal.code())
                .put("field", refusal.field())
                .put("found", refusal.found())
                .put("expected", refusal.expected());
    }

    private String text(ObjectNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
