package org.fuyuan.hub.screening.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.EntryFacts;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.MatchKind;
import org.fuyuan.hub.screening.MeasureFacts;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.measure.Measure;

/**
 * What a citizen is handed (个人信息保护法 第二十四条). Case and court are told only where number and name are equal: of a namesake's
 * debts nobody else need know.
 */
record Sentences(Texts texts) {

    private static final int HITS_TOLD = 3;
    private static final int SHORTEST_NUMBER = 15;
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{15,20}(?![0-9A-Za-z])");

    String of(Party party, Effect effect, List<Hit> hits, List<Measure> measures) {
        List<Hit> decisive = hits.stream().filter(hit -> hit.effect() == effect).toList();
        if (decisive.isEmpty() || effect == Effect.PASS) {
            return withoutHits(party, effect, hits, measures);
        }
        String told = decisive.stream()
                .limit(HITS_TOLD)
                .map(hit -> hit(party, hit))
                .distinct()
                .collect(Collectors.joining("\n"));
        return told + more(decisive.size() - HITS_TOLD);
    }

    private String withoutHits(Party party, Effect effect, List<Hit> hits, List<Measure> measures) {
        String key = effect == Effect.PASS ? passed(hits) : "review.stale";
        Map<String, String> values = new HashMap<>();
        values.put("name", name(party));
        values.put("business", measures.stream().map(Measure::title).distinct().collect(Collectors.joining("、")));
        values.put(
                "contact", measures.stream().map(Measure::contact).findFirst().orElse(""));
        return texts.fill(key, values);
    }

    private static String passed(List<Hit> hits) {
        if (hits.isEmpty()) {
            return "pass";
        }
        return hits.stream().allMatch(hit -> hit.suppression() != null) ? "pass.suppressed" : "pass.spared";
    }

    private String hit(Party party, Hit hit) {
        EntryFacts entry = hit.entry();
        MeasureFacts measure = hit.measure();
        Map<String, String> values = new HashMap<>();
        values.put("name", name(party));
        values.put("court", told(entry.courtName()));
        values.put("case", told(entry.caseNumber()));
        values.put("list", texts.fill("list." + entry.list(), Map.of()));
        values.put("relation", relation(entry));
        values.put("document", texts.fillIfPresent("clause.document", "document", documentNumber(entry)));
        values.put("published", texts.fillIfPresent("clause.published", "day", Texts.day(entry.publishedOn())));
        values.put("expires", texts.fillIfPresent("clause.expires", "day", Texts.day(entry.expiresOn())));
        values.put("exemption", texts.fillIfPresent("clause.exemption", "exemption", hit.exemption()));
        values.put("basis", measure.legalBasis());
        values.put("level", measure.level());
        values.put("business", measure.title());
        values.put("contact", measure.contact());
        values.put("appeal", measure.appeal());
        return texts.fill(key(hit), values);
    }

    private static String documentNumber(EntryFacts entry) {
        return entry.documentNumber() == null ? null : masked(entry.documentNumber());
    }

    private static String key(Hit hit) {
        if (hit.match() == MatchKind.CERTIFICATE_AND_NAME) {
            return switch (hit.effect()) {
                case BLOCK -> "block";
                case REVIEW -> hit.measure().needsAssistanceNotice() ? "review.notice" : "review";
                default -> "tag";
            };
        }
        String certainty = hit.match() == MatchKind.CERTIFICATE ? ".number" : ".name";
        return (hit.effect() == Effect.TAG ? "tag" : "review") + certainty;
    }

    private String relation(EntryFacts entry) {
        return switch (entry.relation()) {
            case Binding.SUBJECT -> "";
            case Binding.RELATED -> texts.fill("clause.related", Map.of());
            default -> texts.fill("clause.relation", Map.of("relation", told(entry.relation())));
        };
    }

    private String more(int count) {
        return count > 0 ? texts.fill("more", Map.of("count", String.valueOf(count))) : "";
    }

    private String name(Party party) {
        return party.name() == null || party.name().isBlank()
                ? texts.fill("nobody", Map.of())
                : masked(party.name().strip());
    }

    private String told(String value) {
        return value == null || value.isBlank() ? texts.fill("unknown", Map.of()) : masked(value);
    }

    /** Whatever was written where: no full number is handed out. */
    private static String masked(String written) {
        return written.length() < SHORTEST_NUMBER
                ? written
                : NUMBER.matcher(written).replaceAll(found -> CertificateNumber.mask(found.group()));
    }
}
