package org.fuyuan.hub.screening.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.measure.Exemption;
import org.fuyuan.hub.screening.measure.MatchingRules;
import org.fuyuan.hub.screening.measure.MeasureRow;
import org.fuyuan.hub.screening.measure.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The lines of a measure in a reader's words, each with the word its file has, for templates ({@code @measureWords}). */
@Component("measureWords")
class MeasureWords {

    private final MessageSource messages;

    MeasureWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Those titles whose word is wanted, in their order. */
    static Map<String, String> chosen(Map<String, String> titles, Predicate<String> wanted) {
        Map<String, String> chosen = new LinkedHashMap<>();
        titles.forEach((word, title) -> {
            if (wanted.test(word)) {
                chosen.put(word, title);
            }
        });
        return chosen;
    }

    public String subjects(MeasureRow row) {
        return joined(row.subjects(), subject -> word("subject." + subject));
    }

    public String lists(MeasureRow row) {
        return joined(row.lists(), list -> word("list." + list));
    }

    /** E.g. 董事（director）、监事（supervisor）. */
    public String roles(Collection<String> roles, Vocabulary vocabulary) {
        return titled(roles, chosen(vocabulary.roles(), roles::contains));
    }

    public String relations(MeasureRow row, Vocabulary vocabulary) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(Binding.SUBJECT, word("measures.subject"));
        vocabulary.relations().forEach(relation -> titles.put(relation.id(), relation.title()));
        return titled(row.relations(), chosen(titles, row.relations()::contains));
    }

    public String effect(MeasureRow row) {
        String effect = word("effect." + row.effect());
        return row.needsAssistanceNotice() ? effect + word("measures.separator") + word("measures.notice") : effect;
    }

    public String basis(MeasureRow row) {
        return joined(
                row.basis(),
                basis -> basis.law() + word("measures.bracket", basis.level().title()));
    }

    public String validity(MeasureRow row) {
        return row.validUntil() == null
                ? word("measures.valid.from", row.validFrom().toString())
                : word(
                        "measures.valid.between",
                        row.validFrom().toString(),
                        row.validUntil().toString());
    }

    public String exemptions(MeasureRow row, Vocabulary vocabulary) {
        return row.exemptions().stream()
                .map(exemption -> exemption(exemption, vocabulary))
                .collect(Collectors.joining("\n"));
    }

    /** Whom it spares, on what ground, and what follows instead. */
    public String exemption(Exemption exemption, Vocabulary vocabulary) {
        StringBuilder whom = new StringBuilder();
        if (!exemption.roles().isEmpty()) {
            whom.append(roles(exemption.roles(), vocabulary));
        }
        if (exemption.ageUnder() != null) {
            whom.append(whom.isEmpty() ? "" : word("measures.separator"))
                    .append(word("measures.age", exemption.ageUnder()));
        }
        return word(
                "measures.exemption", exemption.title(), exemption.basis(), whom, word("effect." + exemption.effect()));
    }

    public String sameNumbers(MatchingRules rules, MatchingRules.SameNumbers same) {
        String types = joined(same.types(), type -> type.code() + " " + word("certificate." + type.code()));
        return types + word("measures.bracket", rules.rule(same.way()).words());
    }

    /** Every threshold as a sentence. */
    public List<String> thresholds(MatchingRules rules) {
        MatchingRules.Thresholds limits = rules.thresholds();
        return List.of(
                word("matching.masked", limits.maskedShows()),
                word("matching.short", limits.shortName(), limits.nearShort(), limits.nearLong()),
                word("matching.candidates", limits.nearCandidates()),
                word("matching.shown", limits.hitsShown()));
    }

    String word(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }

    /** In the order of the titles; a word without a title stands as it is. */
    private String titled(Collection<String> words, Map<String, String> titles) {
        Map<String, String> all = new LinkedHashMap<>(titles);
        words.stream().sorted().forEach(each -> all.putIfAbsent(each, each));
        return joined(all.entrySet(), each -> each.getValue() + word("measures.bracket", each.getKey()));
    }

    private <T> String joined(Collection<T> things, Function<T, String> words) {
        return things.stream().map(words).collect(Collectors.joining(word("measures.separator")));
    }
}
