package org.fuyuan.sandbox.creditplatform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.HeldStatement;
import org.fuyuan.sandbox.department.ReceivedChange;
import org.fuyuan.sandbox.department.Terms;
import org.fuyuan.sandbox.department.Yuan;

/** The platform's JSON, read and written by the platform itself. */
final class PlatformFormat {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Terms CHANGES = Terms.of(
            "changeType",
            "ADD=LISTED MODIFY=CORRECTED EXTEND=EXTENDED REMOVE=DELETED_EARLY EXPIRE=EXPIRED"
                    + " REVOKE=WITHDRAWN WAIVE=WAIVED RESTATE=RESTATED");
    private static final Terms LISTS = Terms.of("listType", "SXBZXR=DISHONEST XZXF=CONSUMPTION_RESTRICTION");
    private static final Terms STATES =
            Terms.of("recordState", "EFFECTIVE=LISTED REMOVED=DELETED_EARLY EXPIRED=EXPIRED REVOKED=WITHDRAWN");
    private static final Terms STAGES =
            Terms.of("result", "RECEIVED=TECHNICAL ACCEPTED=ACCEPTED EFFECTIVE=DONE REJECTED=REFUSED");

    private PlatformFormat() {}

    /** What is no JSON at all reads as nothing: it names no message that could be answered. */
    static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static ReceivedChange change(JsonNode json) {
        return new ReceivedChange(
                json.path("messageId").asText(),
                json.path("recordId").asText(),
                json.path("version").asLong(),
                CHANGES.meaning(json.path("changeType").asText()),
                LISTS.meaning(json.path("listType").asText()),
                STATES.meaning(json.path("recordState").asText()),
                json.path("iname").asText(),
                json.path("cardNum").asText(),
                json.path("caseCode").asText(),
                Yuan.cents(json.path("amount").asText("")));
    }

    static List<Integer> buckets(JsonNode request) {
        List<Integer> numbers = new ArrayList<>();
        request.path("buckets").forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    static String receipts(List<Answer> answers) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode receipts = document.putArray("receipts");
        for (Answer answer : answers) {
            receipts.addObject()
                    .put("messageId", answer.messageId())
                    .put("result", STAGES.code(answer.stage().name()))
                    .put("time", answer.at().toString())
                    .put("reasonCode", emptyToNull(answer.code()))
                    .put("reason", emptyToNull(answer.text()));
        }
        return document.toString();
    }

    static String statement(String requestId, HeldStatement held) {
        ObjectNode document = JSON.createObjectNode();
        document.put("requestId", requestId).put("time", Instant.now().toString());
        ArrayNode buckets = document.putArray("buckets");
        held.buckets().forEach(bucket -> buckets.addObject()
                .put("bucket", bucket.number())
                .put("total", bucket.count())
                .put("amount", Yuan.of(bucket.sumInCents()))
                .put("digest", bucket.digest()));
        ArrayNode records = document.putArray("records");
        held.holdings().forEach(entry -> records.addObject()
                .put("recordId", entry.entryId())
                .put("version", entry.version())
                .put("amount", Yuan.of(entry.amountInCents()))
                .put("digest", entry.digest()));
        return document.toString();
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
