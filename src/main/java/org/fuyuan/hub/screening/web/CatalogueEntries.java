package org.fuyuan.hub.screening.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fuyuan.hub.screening.measure.MatchRule;
import org.fuyuan.hub.screening.measure.MatchingRules;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.MeasureRow;
import org.fuyuan.hub.screening.measure.MeasureVersion;
import org.fuyuan.hub.screening.measure.Vocabulary;
import org.springframework.stereotype.Component;

/** Takes a catalogue of measures apart: nothing that its files say is left out, so that no change goes unseen. */
@Component
class CatalogueEntries {

    private final MeasureWords words;

    CatalogueEntries(MeasureWords words) {
        this.words = words;
    }

    List<CatalogueEntry> of(MeasureVersion version) {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Measure measure : version.measures()) {
            entries.add(head(measure));
            measure.rows().forEach(row -> entries.add(row(measure, row, version.vocabulary())));
        }
        version.matching().rules().values().forEach(rule -> entries.add(rule(rule)));
        entries.add(thresholds(version.matching()));
        entries.add(vocabulary(version.vocabulary()));
        return entries;
    }

    private CatalogueEntry head(Measure measure) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("measures.business", measure.title());
        facts.put("measures.signoff", words.word("signoff." + measure.signOff()));
        facts.put("measures.stale", words.word("whenstale." + measure.whenStale()));
        facts.put("measures.near", words.word("measures.near." + measure.nearNames()));
        facts.put("measures.contact", measure.contact());
        facts.put("measures.appeal", measure.appeal());
        return new CatalogueEntry(measure.id(), measure.title(), facts);
    }

    private CatalogueEntry row(Measure measure, MeasureRow row, Vocabulary vocabulary) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("measures.subjects", words.subjects(row));
        facts.put("measures.roles", words.roles(row.roles(), vocabulary));
        facts.put("measures.lists", words.lists(row));
        facts.put("measures.relations", words.relations(row, vocabulary));
        facts.put("screening.effect", words.effect(row));
        facts.put("measures.basis", words.basis(row));
        facts.put("measures.valid", words.validity(row));
        facts.put("measures.exemptions", words.exemptions(row, vocabulary));
        return new CatalogueEntry(measure.id() + "/" + row.id(), measure.title(), facts);
    }

    private CatalogueEntry rule(MatchRule rule) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("matching.words", rule.words());
        facts.put("matching.most", words.word("effect." + rule.most()));
        facts.put("matching.score", String.valueOf(rule.score()));
        facts.put("matching.reason", rule.reason());
        return new CatalogueEntry("matching/" + rule.way().id(), words.word("measures.matching"), facts);
    }

    private CatalogueEntry thresholds(MatchingRules rules) {
        String same = rules.sameNumbers().stream()
                .map(each -> words.sameNumbers(rules, each))
                .collect(Collectors.joining("\n"));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("matching.same", same);
        facts.put("matching.thresholds", String.join("\n", words.thresholds(rules)));
        return new CatalogueEntry("matching", words.word("measures.matching"), facts);
    }

    private CatalogueEntry vocabulary(Vocabulary vocabulary) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("measures.departments", lines(vocabulary.departments()));
        facts.put("measures.roles", lines(vocabulary.roles()));
        facts.put(
                "measures.relations",
                vocabulary.relations().stream()
                        .map(each -> each.id() + " " + each.title() + ": " + String.join(", ", each.written()))
                        .collect(Collectors.joining("\n")));
        return new CatalogueEntry("vocabulary", words.word("measures.vocabulary"), facts);
    }

    private static String lines(Map<String, String> titles) {
        return titles.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
