package org.fuyuan.hub.screening.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.measure.MatchingRules.SameNumbers;
import org.fuyuan.hub.screening.measure.MatchingRules.Thresholds;
import org.fuyuan.hub.screening.measure.Measure.SignOff;
import org.fuyuan.hub.screening.measure.Measure.WhenStale;
import org.fuyuan.hub.screening.measure.Vocabulary.Relation;

/** Makes records of documents the schemas have found good. */
final class MeasureReader {

    private MeasureReader() {}

    static Measure measure(JsonNode file) {
        return new Measure(
                text(file, "id"),
                text(file, "title"),
                text(file, "department"),
                text(file, "scenario"),
                SignOff.valueOf(text(file, "signOff")),
                WhenStale.valueOf(text(file, "whenStale")),
                file.path("nearNames").asBoolean(),
                text(file, "contact"),
                text(file, "appeal"),
                list(file.path("rows"), MeasureReader::row));
    }

    static MeasureRow row(JsonNode row) {
        return new MeasureRow(
                text(row, "id"),
                set(row.path("subjects"), PartyKind::valueOf),
                set(row.path("roles"), Function.identity()),
                set(row.path("lists"), ListKind::valueOf),
                set(row.path("relations"), Function.identity()),
                Effect.valueOf(text(row, "effect")),
                row.path("needsAssistanceNotice").asBoolean(),
                list(
                        row.path("basis"),
                        basis -> new LegalBasis(text(basis, "law"), LegalLevel.valueOf(text(basis, "level")))),
                LocalDate.parse(text(row, "validFrom")),
                row.path("validUntil").isTextual() ? LocalDate.parse(text(row, "validUntil")) : null,
                list(row.path("exemptions"), MeasureReader::exemption));
    }

    private static Exemption exemption(JsonNode exemption) {
        return new Exemption(
                text(exemption, "id"),
                text(exemption, "title"),
                text(exemption, "basis"),
                set(exemption.path("roles"), Function.identity()),
                exemption.path("ageUnder").isNumber()
                        ? exemption.path("ageUnder").asInt()
                        : null,
                Effect.valueOf(text(exemption, "effect")));
    }

    static Vocabulary vocabulary(JsonNode file) {
        Map<String, String> departments = new LinkedHashMap<>();
        Map<String, Set<String>> scenarios = new LinkedHashMap<>();
        file.path("departments").forEach(department -> {
            departments.put(text(department, "id"), text(department, "title"));
            scenarios.put(text(department, "id"), set(department.path("scenarios"), Function.identity()));
        });
        Map<String, String> roles = new LinkedHashMap<>();
        file.path("roles").forEach(role -> roles.put(text(role, "id"), text(role, "title")));
        return new Vocabulary(
                Collections.unmodifiableMap(departments),
                Collections.unmodifiableMap(scenarios),
                Collections.unmodifiableMap(roles),
                list(
                        file.path("relations"),
                        relation -> new Relation(
                                text(relation, "id"),
                                text(relation, "title"),
                                set(relation.path("written"), Function.identity()))));
    }

    static MatchingRules matching(JsonNode file) {
        Map<MatchWay, MatchRule> rules = new EnumMap<>(MatchWay.class);
        file.path("rules").properties().forEach(rule -> {
            MatchWay way = MatchWay.ofId(rule.getKey());
            rules.put(way, rule(way, rule.getValue()));
        });
        return new MatchingRules(
                Collections.unmodifiableMap(rules),
                list(file.path("sameNumbers"), MeasureReader::sameNumbers),
                thresholds(file.path("thresholds")));
    }

    private static MatchRule rule(MatchWay way, JsonNode rule) {
        return new MatchRule(
                way,
                Effect.valueOf(text(rule, "most")),
                rule.path("score").asDouble(),
                text(rule, "words"),
                text(rule, "reason"));
    }

    private static SameNumbers sameNumbers(JsonNode same) {
        return new SameNumbers(
                set(same.path("types"), code -> CertificateType.ofCode(code).orElseThrow()),
                MatchWay.ofId(text(same, "way")));
    }

    private static Thresholds thresholds(JsonNode thresholds) {
        return new Thresholds(
                thresholds.path("maskedShows").asInt(),
                thresholds.path("shortName").asInt(),
                thresholds.path("nearShort").asInt(),
                thresholds.path("nearLong").asInt(),
                thresholds.path("nearCandidates").asInt(),
                thresholds.path("hitsShown").asInt());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        return StreamSupport.stream(array.spliterator(), false).map(item).toList();
    }

    private static <T> Set<T> set(JsonNode array, Function<String, T> item) {
        Set<T> items = new LinkedHashSet<>();
        array.forEach(each -> items.add(item.apply(each.asText())));
        return Collections.unmodifiableSet(items);
    }
}
