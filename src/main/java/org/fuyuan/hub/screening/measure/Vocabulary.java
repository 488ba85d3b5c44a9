package org.fuyuan.hub.screening.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fuyuan.hub.screening.index.Binding;

/**
 * {@code vocabulary.yaml}: the words measures and questions are written in.
 *
 * @param departments Chinese title by word, in the order of the file
 * @param scenarios by department
 * @param roles Chinese title by word, in the order of the file
 */
public record Vocabulary(
        Map<String, String> departments,
        Map<String, Set<String>> scenarios,
        Map<String, String> roles,
        List<Relation> relations) {

    /** How a person is bound with an entity, and the ways courts write it. */
    public record Relation(String id, String title, Set<String> written) {}

    /** The scenarios a department may be let to ask in: its own, and those of every department. */
    Set<String> scenariosOf(String department) {
        Set<String> known = new HashSet<>(scenarios.getOrDefault(department, Set.of()));
        known.addAll(scenarios.getOrDefault(Measure.ALL, Set.of()));
        return known;
    }

    /** The relation a court's word stands for; empty for a word that is not in the table. */
    public Optional<String> relation(String written) {
        if (Binding.SUBJECT.equals(written)) {
            return Optional.of(Binding.SUBJECT);
        }
        return relations.stream()
                .filter(relation ->
                        relation.id().equals(written) || relation.written().contains(written))
                .map(Relation::id)
                .findFirst();
    }

    boolean knowsRelation(String id) {
        return Binding.SUBJECT.equals(id)
                || relations.stream().anyMatch(relation -> relation.id().equals(id));
    }
}
