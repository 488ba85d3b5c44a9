package org.fuyuan.hub.screening.suppression;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.index.Binding;

/** All suppressions and open objections as of one moment. Immutable; asks no clock. */
public final class Suppressions {

    /** Of a court nobody has objected to. */
    public static final Suppressions NONE = new Suppressions(0, null, List.of(), Map.of());

    private final long version;
    private final Fingerprints fingerprints;
    private final Map<String, List<Suppression>> byEntry;
    private final Map<String, Effect> objectedTo;

    /**
     * @param version of that moment, in the order of commits
     * @param objectedTo entries with open objections, and the most that may follow from a hit of each meanwhile
     */
    public Suppressions(
            long version, Fingerprints fingerprints, List<Suppression> all, Map<String, Effect> objectedTo) {
        this.version = version;
        this.fingerprints = fingerprints;
        this.byEntry = all.stream().collect(Collectors.groupingBy(Suppression::entryId));
        this.objectedTo = Map.copyOf(objectedTo);
    }

    /** Grows with every suppression or objection that comes or ends; 0 before the first are read. */
    public long version() {
        return version;
    }

    public Standing standing(Question question, Party party, Binding binding, LocalDate today) {
        List<Suppression> ofEntry = byEntry.getOrDefault(binding.entryId(), List.of());
        Effect most = objectedTo.get(binding.entryId());
        if (ofEntry.isEmpty() && most == null) {
            return Standing.UNDISPUTED;
        }
        return new Standing(suppression(ofEntry, question, party, binding, today), most);
    }

    private UUID suppression(
            List<Suppression> ofEntry, Question question, Party party, Binding binding, LocalDate today) {
        if (ofEntry.isEmpty()) {
            return null;
        }
        String listed = fingerprints.listed(binding);
        String person = fingerprints.person(question, party);
        return ofEntry.stream()
                .filter(each -> !today.isAfter(each.expiresOn()))
                .filter(each -> each.listed().equals(listed) && each.person().equals(person))
                .map(Suppression::id)
                .min(UUID::compareTo)
                .orElse(null);
    }
}
