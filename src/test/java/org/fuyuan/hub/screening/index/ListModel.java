package org.fuyuan.hub.screening.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListEntry.RelatedPerson;

/** The list as a plain map, searched from end to end: what the index must say too. */
final class ListModel {

    private final Map<String, ListEntry> inEffect = new TreeMap<>();

    void take(ListEntry entry) {
        if (entry.state().inEffect()) {
            inEffect.put(entry.entryId(), entry);
        } else {
            inEffect.remove(entry.entryId());
        }
    }

    List<String> byCertificate(String type, String number) {
        return lines((ofType, listed, name) -> sameParty(type, number, ofType, listed));
    }

    List<String> byName(String name) {
        return lines((type, number, listed) -> !name.isEmpty()
                && PartyName.of(listed)
                        .comparisonForm()
                        .equals(PartyName.of(name).comparisonForm()));
    }

    int bindings() {
        return inEffect.values().stream()
                .mapToInt(entry -> 1 + entry.relatedPersons().size())
                .sum();
    }

    private static boolean sameParty(String type, String number, String otherType, String other) {
        if (other == null || number.isEmpty() || type.startsWith("90") != otherType.startsWith("90")) {
            return false;
        }
        boolean contained = type.startsWith("90")
                && (number.length() == 9 && other.length() == 18 && other.startsWith(number, 8)
                        || other.length() == 9 && number.length() == 18 && number.startsWith(other, 8));
        return number.equals(other) || contained;
    }

    private List<String> lines(Test test) {
        List<String> lines = new ArrayList<>();
        for (ListEntry entry : inEffect.values()) {
            var subject = entry.subject();
            if (test.holds(subject.certificateType(), subject.certificateNumber(), subject.name())) {
                lines.add(line(entry, Binding.SUBJECT, subject.certificateNumber(), subject.name()));
            }
            for (RelatedPerson person : entry.relatedPersons()) {
                if (test.holds(person.certificateType(), person.certificateNumber(), person.name())) {
                    lines.add(line(entry, person.role(), person.certificateNumber(), person.name()));
                }
            }
        }
        return lines.stream().sorted().toList();
    }

    private static String line(ListEntry entry, String relation, String number, String name) {
        return String.join(" ", entry.entryId(), relation, number, name, entry.caseNumber());
    }

    static List<String> lines(Found found) {
        return found.bindings().stream()
                .map(binding -> String.join(
                        " ",
                        binding.entryId(),
                        binding.relation(),
                        binding.certificateNumber(),
                        binding.name(),
                        binding.caseNumber()))
                .sorted()
                .toList();
    }

    private interface Test {
        boolean holds(String type, String number, String name);
    }
}
