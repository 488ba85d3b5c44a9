package org.fuyuan.hub.screening.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.PartyKind;

/**
 * One line of a measure: whom it meets, how, and why it may.
 *
 * @param relations {@code SUBJECT} and roles of persons bound with an entity, by their word in the vocabulary
 * @param effect the most that follows
 * @param needsAssistanceNotice blocks only with a served assistance notice 协助执行通知书
 * @param validUntil last day; null without one
 */
public record MeasureRow(
        String id,
        Set<PartyKind> subjects,
        Set<String> roles,
        Set<ListKind> lists,
        Set<String> relations,
        Effect effect,
        boolean needsAssistanceNotice,
        List<LegalBasis> basis,
        LocalDate validFrom,
        LocalDate validUntil,
        List<Exemption> exemptions) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    public String laws() {
        return basis.stream().map(LegalBasis::law).collect(Collectors.joining("、"));
    }

    public String levels() {
        return basis.stream().map(each -> each.level().title()).distinct().collect(Collectors.joining("、"));
    }

    /** Whether there can be a party and a day that both rows speak of. */
    boolean overlaps(MeasureRow other) {
        return share(subjects, other.subjects)
                && share(roles, other.roles)
                && share(lists, other.lists)
                && share(relations, other.relations)
                && !endsBefore(other.validFrom)
                && !other.endsBefore(validFrom);
    }

    private boolean endsBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    private static <T> boolean share(Set<T> one, Set<T> other) {
        return one.stream().anyMatch(other::contains);
    }
}
