package org.fuyuan.hub.screening.match;

import java.util.Optional;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.screening.measure.MatchWay;
import org.fuyuan.hub.screening.measure.MatchingRules;
import org.fuyuan.hub.screening.measure.MatchingRules.SameNumbers;

/** Compares two numbers, either of which may be masked or missing. */
record Numbers(Side asked, Side listed, MatchingRules rules) {

    private static final int BEFORE_1999 = 15;

    /** What two numbers that are not known to be equal say about two parties of one name. */
    enum Verdict {
        /** Nothing: one is missing or mistyped, changes with each issue, or they are of types that cannot be compared. */
        SILENT,
        /** One is masked, and agrees in what it shows. */
        MASKED_AGREES,
        /** They differ as by one slip of the pen. */
        NEARLY_EQUAL,
        /** They are the numbers of two. */
        DIFFERENT
    }

    /** The way in which they are equal numbers; empty when they are not, or cannot be compared. */
    Optional<MatchWay> equality() {
        if (!asked.hasComparableNumber() || !listed.hasComparableNumber()) {
            return Optional.empty();
        }
        if (asked.number().equals(listed.number())) {
            return Optional.of(isConverted() ? MatchWay.CONVERTED_NUMBER : MatchWay.SAME_NUMBER);
        }
        return organisation().or(this::otherType);
    }

    private boolean isConverted() {
        return asked.number().fifteenDigits().isPresent()
                && (asked.tidied().length() == BEFORE_1999) != (listed.tidied().length() == BEFORE_1999);
    }

    private Optional<MatchWay> organisation() {
        Optional<String> code = asked.number().organisationCode();
        if (code.isEmpty() || !code.equals(listed.number().organisationCode())) {
            return Optional.empty();
        }
        boolean sameType = asked.number().type() == listed.number().type();
        return Optional.of(sameType ? MatchWay.SAME_ORGANISATION : MatchWay.ORGANISATION_CODE);
    }

    private Optional<MatchWay> otherType() {
        return carryTheSame()
                .filter(same -> {
                    CertificateType type = readAs(same);
                    return asked.as(type).equals(listed.as(type));
                })
                .map(SameNumbers::way);
    }

    /** The row of the rules that names both types together. */
    private Optional<SameNumbers> carryTheSame() {
        for (SameNumbers same : rules.sameNumbers()) {
            if (same.types().contains(asked.number().type())
                    && same.types().contains(listed.number().type())) {
                return Optional.of(same);
            }
        }
        return Optional.empty();
    }

    /** The first type of the row is the one whose number the others carry. */
    private static CertificateType readAs(SameNumbers same) {
        return same.types().iterator().next();
    }

    Verdict verdict() {
        if (asked.number() == null || listed.number() == null) {
            return Verdict.SILENT;
        }
        if (!asked.number().isComparable() || !listed.number().isComparable()) {
            return masked();
        }
        if (equality().isPresent()) {
            return Verdict.SILENT;
        }
        return comparableForms().map(this::difference).orElse(Verdict.SILENT);
    }

    private Verdict masked() {
        if (asked.number().type() != listed.number().type() && !carryOneNumber()) {
            return Verdict.SILENT;
        }
        MaskedNumber mask =
                MaskedNumber.of(asked.number().value(), listed.number().value());
        if (mask.shows() < rules.thresholds().maskedShows()) {
            return Verdict.SILENT;
        }
        if (mask.agrees() || agreesInFifteenDigits()) {
            return Verdict.MASKED_AGREES;
        }
        if (mask.isNearly()) {
            return Verdict.NEARLY_EQUAL;
        }
        return mask.isPlaceByPlace() && areOfTwo() ? Verdict.DIFFERENT : Verdict.SILENT;
    }

    private boolean agreesInFifteenDigits() {
        Side whole = asked.hasComparableNumber() ? asked : listed;
        Side hidden = whole == asked ? listed : asked;
        return whole.number()
                .fifteenDigits()
                .filter(digits -> hidden.number().value().length() == BEFORE_1999)
                .filter(digits ->
                        MaskedNumber.of(hidden.number().value(), digits).agrees())
                .isPresent();
    }

    private Optional<String[]> comparableForms() {
        if (asked.number().type() == listed.number().type()) {
            return pair(asked.number().value(), listed.number().value());
        }
        if (asked.number().organisationCode().isPresent()
                && listed.number().organisationCode().isPresent()) {
            return pair(
                    asked.number().organisationCode().get(),
                    listed.number().organisationCode().get());
        }
        return carryOneNumber()
                ? carryTheSame()
                        .map(Numbers::readAs)
                        .flatMap(type ->
                                pair(asked.as(type).value(), listed.as(type).value()))
                : Optional.empty();
    }

    private boolean carryOneNumber() {
        return carryTheSame()
                .filter(same -> same.way() == MatchWay.SAME_NUMBER_OTHER_TYPE)
                .isPresent();
    }

    private static Optional<String[]> pair(String one, String other) {
        return Optional.of(new String[] {one, other});
    }

    private Verdict difference(String[] pair) {
        if (Slip.between(pair[0], pair[1])) {
            return Verdict.NEARLY_EQUAL;
        }
        return areOfTwo() ? Verdict.DIFFERENT : Verdict.SILENT;
    }

    /** What is asked with must be flawless, since a mistyped number is nobody's; of the listed one the form is enough. */
    private boolean areOfTwo() {
        CertificateNumber given = carried(asked);
        return (given.isComparable()
                        ? given.findings().isEmpty()
                        : filled(given).isWhole())
                && filled(carried(listed)).isWhole()
                && given.type().isForLife()
                && listed.number().type().isForLife();
    }

    /** With digits where it is masked. */
    private static CertificateNumber filled(CertificateNumber number) {
        return CertificateNumber.of(number.type(), number.value().replace('*', '0'));
    }

    /** The number as one of the type it is carried from, whose rule is the stricter one. */
    private CertificateNumber carried(Side side) {
        return rules.sameNumbers().stream()
                .filter(same -> same.way() == MatchWay.SAME_NUMBER_OTHER_TYPE
                        && same.types().contains(side.number().type()))
                .findFirst()
                .map(same -> side.as(readAs(same)))
                .orElse(side.number());
    }
}
