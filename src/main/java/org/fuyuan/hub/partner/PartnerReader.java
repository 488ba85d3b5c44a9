package org.fuyuan.hub.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.partner.Partner.Contact;
import org.fuyuan.hub.partner.Partner.Kind;
import org.fuyuan.hub.partner.Partner.Limits;
import org.fuyuan.hub.partner.Partner.PopulationRight;
import org.fuyuan.hub.partner.Partner.Retry;
import org.fuyuan.hub.partner.Partner.Right;
import org.fuyuan.hub.partner.Partner.ScreeningRight;
import org.fuyuan.hub.partner.Partner.Window;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** Makes a {@link Partner} of a document the schema has found good. */
final class PartnerReader {

    private static final int REQUESTS_PER_SECOND = 20;
    private static final int LOOKUPS_PER_SECOND = 100;

    private PartnerReader() {}

    static Partner read(JsonNode file) {
        return new Partner(
                text(file, "id"),
                text(file.path("name"), "zh"),
                text(file.path("name"), "en"),
                Kind.valueOf(text(file, "kind")),
                list(file.path("contacts"), PartnerReader::contact),
                list(file.path("sends"), PartnerReader::right),
                list(file.path("receives"), PartnerReader::right),
                list(file.path("screens"), PartnerReader::screeningRight),
                list(file.path("populations"), PartnerReader::populationRight),
                window(file.path("window")),
                limits(file.path("limits")),
                retry(file.path("retry")),
                texts(file.path("endpoints")),
                texts(file.path("credentials")));
    }

    private static Contact contact(JsonNode node) {
        return new Contact(text(node, "role"), text(node, "name"), text(node, "phone"), text(node, "email"));
    }

    private static Right right(JsonNode node) {
        return new Right(MessageType.parse(text(node, "type")), text(node, "purpose"), text(node, "legalBasis"));
    }

    private static ScreeningRight screeningRight(JsonNode node) {
        return new ScreeningRight(
                text(node, "scenario"),
                text(node, "purpose"),
                text(node, "legalBasis"),
                node.path("localFilter").asBoolean());
    }

    private static PopulationRight populationRight(JsonNode node) {
        return new PopulationRight(
                text(node, "id"), text(node, "scenario"), text(node, "purpose"), text(node, "legalBasis"));
    }

    private static Window window(JsonNode node) {
        return new Window(
                node.path("workingDaysOnly").asBoolean(),
                LocalTime.parse(text(node, "opens")),
                LocalTime.parse(text(node, "closes")));
    }

    private static Limits limits(JsonNode node) {
        return new Limits(
                node.path("batchSize").asInt(),
                duration(node, "batchWait"),
                node.path("messagesPerSecond").asInt(),
                node.path("requestsPerSecond").asInt(REQUESTS_PER_SECOND),
                DataSize.parse(text(node, "maxDocument")).toBytes(),
                node.path("lookupsPerSecond").asInt(LOOKUPS_PER_SECOND));
    }

    private static Retry retry(JsonNode node) {
        return new Retry(
                duration(node, "first"),
                node.path("factor").asDouble(),
                duration(node, "longest"),
                node.path("jitter").asDouble(),
                node.path("attemptsBeforeDeadLetter").asInt());
    }

    private static Duration duration(JsonNode node, String name) {
        return DurationStyle.SIMPLE.parse(text(node, name));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        return StreamSupport.stream(array.spliterator(), false).map(item).toList();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.fields()
                .forEachRemaining(
                        field -> texts.put(field.getKey(), field.getValue().asText()));
        return Map.copyOf(texts);
    }
}
