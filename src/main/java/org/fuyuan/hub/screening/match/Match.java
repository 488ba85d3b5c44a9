package org.fuyuan.hub.screening.match;

import java.util.List;
import org.fuyuan.hub.screening.MatchKind;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.Found.Nearness;
import org.fuyuan.hub.screening.measure.MatchRule;

/**
 * A party and somebody bound by an entry, found to be possibly the same, by which rule, and what is odd about it.
 *
 * @param nearness how near the names are where they are merely near; null otherwise
 */
public record Match(Binding binding, MatchRule rule, List<Remark> remarks, Nearness nearness) {

    public Match(Binding binding, MatchRule rule, List<Remark> remarks) {
        this(binding, rule, remarks, null);
    }

    public Match {
        remarks = List.copyOf(remarks);
    }

    public MatchKind kind() {
        return rule.way().kind();
    }

    /** What was compared, in words. */
    public String matchedOn() {
        return rule.words();
    }

    /** For ranking only, 0 to 1. */
    public double score() {
        return nearness == null ? rule.score() : rule.score() * nearness.score();
    }

    /** Why such a match leads as far as it does. */
    public String why() {
        return rule.reason();
    }
}
