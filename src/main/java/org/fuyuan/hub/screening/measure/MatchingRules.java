package org.fuyuan.hub.screening.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuyuan.hub.identity.CertificateType;

/**
 * {@code matching.yaml}: what counts as a match, and the thresholds.
 *
 * @param rules one for every way
 * @param sameNumbers certificates that carry the number of another
 */
public record MatchingRules(Map<MatchWay, MatchRule> rules, List<SameNumbers> sameNumbers, Thresholds thresholds) {

    /** Types of certificates that carry one and the same number of their holder, and the way such a match counts. */
    public record SameNumbers(Set<CertificateType> types, MatchWay way) {}

    /**
     * @param maskedShows fewest characters a masked number must show to count beside a name
     * @param shortName a name of so many characters or fewer is short
     * @param nearShort most characters in which a near name may differ from a short one
     * @param nearLong likewise from a longer one
     * @param nearCandidates most near names looked at
     * @param hitsShown most hits told in an answer
     */
    public record Thresholds(
            int maskedShows, int shortName, int nearShort, int nearLong, int nearCandidates, int hitsShown) {}

    public MatchRule rule(MatchWay way) {
        return rules.get(way);
    }
}
