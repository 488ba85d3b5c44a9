package org.fuyuan.hub.screening.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of one entry from one version of the measures to another. */
record CatalogueChange(Kind kind, CatalogueEntry entry, List<Fact> facts) {

    enum Kind {
        APPEARED,
        CHANGED,
        GONE
    }

    /**
     * A fact that is not the same.
     *
     * @param before null where it was not there
     * @param after null where it is not there any more
     */
    record Fact(String name, String before, String after) {}

    /** Every entry that is not the same in both, in the order of the later version, what has gone at the end. */
    static List<CatalogueChange> between(List<CatalogueEntry> earlier, List<CatalogueEntry> later) {
        Map<String, CatalogueEntry> before = byKey(earlier);
        Map<String, CatalogueEntry> after = byKey(later);
        List<CatalogueChange> changes = new ArrayList<>();
        after.values().forEach(entry -> {
            CatalogueEntry old = before.get(entry.key());
            if (old == null) {
                changes.add(new CatalogueChange(Kind.APPEARED, entry, facts(Map.of(), entry.facts())));
            } else if (!old.facts().equals(entry.facts())) {
                changes.add(new CatalogueChange(Kind.CHANGED, entry, facts(old.facts(), entry.facts())));
            }
        });
        before.values().stream()
                .filter(entry -> !after.containsKey(entry.key()))
                .map(entry -> new CatalogueChange(Kind.GONE, entry, facts(entry.facts(), Map.of())))
                .forEach(changes::add);
        return changes;
    }

    private static List<Fact> facts(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Fact(name, before.get(name), after.get(name)))
                .toList();
    }

    private static Map<String, CatalogueEntry> byKey(List<CatalogueEntry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(
                        CatalogueEntry::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
