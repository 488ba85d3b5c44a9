package org.fuyuan.hub.screening.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuyuan.hub.identity.CertificateFinding;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.Found;
import org.fuyuan.hub.screening.index.Found.Nearness;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.measure.MatchWay;
import org.fuyuan.hub.screening.measure.MatchingRules;

/** The search for one party: by number first, then by name, then by names near it. Each binding counts once, in its surest way. */
final class PartyMatching {

    private static final Set<CertificateFinding> WRONG_CHECK_DIGITS =
            Set.of(CertificateFinding.WRONG_CHECK_DIGIT, CertificateFinding.WRONG_ORGANISATION_CHECK_DIGIT);

    private final ListIndex index;
    private final MatchingRules rules;
    private final Side asked;
    private final List<Match> matches = new ArrayList<>();
    private final Set<Binding> judged = new HashSet<>();
    private ListVersion oldest;
    private ListVersion newest;

    PartyMatching(ListIndex index, MatchingRules rules, Side asked) {
        this.index = index;
        this.rules = rules;
        this.asked = asked;
    }

    Matches matches(boolean nearNames) {
        if (asked.hasComparableNumber()) {
            numbersToLookFor()
                    .forEach(number -> found(index.byCertificate(number)).forEach(this::byNumber));
        }
        if (!asked.name().isBlank()) {
            found(index.byName(asked.name(), this::mayCount)).forEach(this::byName);
            if (nearNames && !asked.hasWholeNumber()) {
                byNearNames(index.nearNames(asked.name(), rules.thresholds().nearCandidates()));
            }
        }
        if (oldest == null) {
            oldest = index.version();
            newest = oldest;
        }
        return new Matches(oldest, newest, matches);
    }

    /** The number itself, and as certificates that carry the same number would have it. */
    private Set<CertificateNumber> numbersToLookFor() {
        Set<CertificateNumber> numbers = new HashSet<>();
        numbers.add(asked.number());
        if (asked.number().type() == CertificateType.UNIFIED_SOCIAL_CREDIT_CODE) {
            asked.number()
                    .organisationCode()
                    .ifPresent(code -> numbers.add(CertificateNumber.of(CertificateType.ORGANISATION_CODE, code)));
        }
        rules.sameNumbers().stream()
                .filter(same -> same.types().contains(asked.number().type()))
                .flatMap(same -> same.types().stream())
                .forEach(type -> numbers.add(asked.as(type)));
        return numbers;
    }

    private List<Binding> found(Found found) {
        if (oldest == null || found.version().sequence() < oldest.sequence()) {
            oldest = found.version();
        }
        if (newest == null || found.version().sequence() > newest.sequence()) {
            newest = found.version();
        }
        return found.bindings();
    }

    private void byNumber(Binding binding) {
        Side listed = Side.of(binding);
        Optional<MatchWay> equality = new Numbers(asked, listed, rules).equality();
        if (equality.isPresent() && judged.add(binding)) {
            add(binding, withNames(equality.get(), listed), remarks(listed));
        }
    }

    private MatchWay withNames(MatchWay equality, Side listed) {
        if (listed.kind() != asked.kind()) {
            return MatchWay.OTHER_KIND;
        }
        if (asked.name().isBlank() || listed.name().isBlank()) {
            return MatchWay.NUMBER_WITHOUT_NAME;
        }
        return asked.name().reads(listed.name()) ? equality : MatchWay.NUMBER_OTHER_NAME;
    }

    private List<Remark> remarks(Side listed) {
        List<Remark> remarks = new ArrayList<>();
        if (!asked.name().reads(listed.name())) {
            remarks.add(Remark.NAMES_DIFFER);
        } else if (!asked.name().written().equals(listed.name().written())) {
            remarks.add(Remark.TYPED_DIFFERENTLY);
        }
        if (!Collections.disjoint(asked.number().findings(), WRONG_CHECK_DIGITS)) {
            remarks.add(Remark.WRONG_CHECK_DIGIT);
        }
        return remarks;
    }

    private void byName(Binding binding) {
        Side listed = Side.of(binding);
        if (listed.kind() == asked.kind() && asked.name().reads(listed.name()) && judged.add(binding)) {
            add(binding, wayOfEqualNames(listed), List.of());
        }
    }

    /** Whether anything may follow for somebody of the same name, by his kind and number alone: of most namesakes nothing else is read. */
    private boolean mayCount(Binding binding) {
        return binding.kind() == asked.kind()
                && rules.rule(wayOfEqualNames(Side.withoutName(binding))).counts();
    }

    private MatchWay wayOfEqualNames(Side listed) {
        return switch (new Numbers(asked, listed, rules).verdict()) {
            case SILENT -> MatchWay.NAME_ONLY;
            case MASKED_AGREES -> MatchWay.MASKED_AND_NAME;
            case NEARLY_EQUAL -> MatchWay.NAME_AND_NEARLY_THE_NUMBER;
            case DIFFERENT -> MatchWay.NAMESAKE;
        };
    }

    private void byNearNames(Found near) {
        List<Binding> bindings = found(near);
        for (int i = 0; i < bindings.size(); i++) {
            byNearName(bindings.get(i), near.nearness().get(i));
        }
    }

    private void byNearName(Binding binding, Nearness nearness) {
        Side listed = Side.of(binding);
        if (listed.kind() == asked.kind()
                && isNear(listed.name().comparisonForm())
                && new Numbers(asked, listed, rules).verdict() != Numbers.Verdict.DIFFERENT
                && judged.add(binding)) {
            add(new Match(binding, rules.rule(MatchWay.NEAR_NAME), List.of(Remark.NAMES_DIFFER), nearness));
        }
    }

    private boolean isNear(String name) {
        String own = asked.name().comparisonForm();
        boolean isShort =
                own.codePointCount(0, own.length()) <= rules.thresholds().shortName();
        int most = isShort ? rules.thresholds().nearShort() : rules.thresholds().nearLong();
        return NameDistance.between(own, name) <= most;
    }

    private void add(Binding binding, MatchWay way, List<Remark> remarks) {
        add(new Match(binding, rules.rule(way), remarks));
    }

    private void add(Match match) {
        if (match.rule().counts()) {
            matches.add(match);
        }
    }
}
