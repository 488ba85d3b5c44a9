package org.fuyuan.sandbox.publicsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.CountyClock;
import org.fuyuan.sandbox.department.HeldStatement;
import org.fuyuan.sandbox.department.ReceivedAlert;
import org.fuyuan.sandbox.department.ReceivedChange;
import org.fuyuan.sandbox.department.Terms;
import org.fuyuan.sandbox.department.UnreadableException;

/** The bureau's JSON with its pinyin field names, read and written by the bureau itself. */
final class PoliceFormat {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Terms CHANGES = Terms.of(
            "bgdm",
            "01=LISTED 02=CORRECTED 03=EXTENDED 04=DELETED_EARLY 05=EXPIRED 06=WITHDRAWN 07=WAIVED 08=RESTATED");
    private static final Terms LISTS = Terms.of("mddm", "1=DISHONEST 2=CONSUMPTION_RESTRICTION");
    private static final Terms STATES = Terms.of("ztdm", "1=LISTED 2=DELETED_EARLY 3=EXPIRED 4=WITHDRAWN");
    private static final Terms CAUSES = Terms.of("yjdm", "01=APPEARED 02=CHANGED 03=LIFTED");
    private static final Terms EFFECTS = Terms.of("czdm", "0=PASS 1=TAG 2=REVIEW 3=BLOCK");
    private static final Terms STAGES = Terms.of("hzjd", "1=TECHNICAL 2=ACCEPTED 3=DONE 9=REFUSED");

    private PoliceFormat() {}

    static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UnreadableException("not JSON", e);
        }
    }

    static JsonNode changes(JsonNode batch) {
        return items(batch, "bgxx");
    }

    static JsonNode alerts(JsonNode batch) {
        return items(batch, "yjxx");
    }

    private static JsonNode items(JsonNode batch, String name) {
        JsonNode items = batch.path(name);
        if (!items.isArray() || items.size() != batch.path("jls").asInt()) {
            throw new UnreadableException(name + " does not hold jls items");
        }
        return items;
    }

    static ReceivedChange change(JsonNode item) {
        return new ReceivedChange(
                item.path("xxbh").asText(),
                item.path("jlbh").asText(),
                item.path("bbh").asLong(),
                CHANGES.meaning(item.path("bgdm").asText()),
                LISTS.meaning(item.path("mddm").asText()),
                STATES.meaning(item.path("ztdm").asText()),
                item.path("xm").asText(),
                item.path("zjhm").asText(),
                item.path("ah").asText(),
                item.path("je").asLong(0));
    }

    static ReceivedAlert alert(JsonNode item) {
        return new ReceivedAlert(
                item.path("xxbh").asText(),
                ReceivedAlert.source(
                        item.path("mcmc").textValue(), item.path("bdbh").textValue()),
                item.path("dxbs").asText(),
                item.path("jlbh").asText(),
                CAUSES.meaning(item.path("yjdm").asText()),
                EFFECTS.meaning(item.path("czdm").asText()),
                item.path("sm").asText(),
                item.path("mdxh").asLong());
    }

    static List<Integer> buckets(JsonNode request) {
        if (!request.path("tbh").isArray() || request.path("qqbh").asText().isEmpty()) {
            throw new UnreadableException("a request needs qqbh and tbh");
        }
        List<Integer> numbers = new ArrayList<>();
        request.path("tbh").forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    static String receipts(List<Answer> answers) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode receipts = document.putArray("hzxx");
        for (Answer answer : answers) {
            ObjectNode receipt = receipts.addObject()
                    .put("xxbh", answer.messageId())
                    .put("hzjd", STAGES.code(answer.stage().name()))
                    .put("hzsj", CountyClock.digits(answer.at()));
            if (!answer.code().isEmpty()) {
                receipt.put("yydm", answer.code()).put("yysm", answer.text());
            }
        }
        return document.toString();
    }

    static String statement(String requestId, HeldStatement held) {
        ObjectNode document = JSON.createObjectNode();
        document.put("qqbh", requestId).put("tjsj", CountyClock.digits(Instant.now()));
        ArrayNode buckets = document.putArray("tz");
        held.buckets().forEach(bucket -> buckets.addObject()
                .put("th", bucket.number())
                .put("sl", bucket.count())
                .put("jehj", bucket.sumInCents())
                .put("zy", bucket.digest()));
        ArrayNode entries = document.putArray("ccmx");
        held.holdings().forEach(entry -> entries.addObject()
                .put("jlbh", entry.entryId())
                .put("bbh", entry.version())
                .put("je", entry.amountInCents())
                .put("zy", entry.digest()));
        return document.toString();
    }
}
