package org.fuyuan.hub.screening.measure;

import java.util.Locale;
import org.fuyuan.hub.screening.MatchKind;

/** The ways in which party and entry can be found to be the same. How far each may lead is data; what each is, is not. */
public enum MatchWay {
    /** Equal numbers of one type, and equal names. */
    SAME_NUMBER(MatchKind.CERTIFICATE_AND_NAME),
    /** Equal once a 15-digit number is read as 18 digits, and equal names. */
    CONVERTED_NUMBER(MatchKind.CERTIFICATE_AND_NAME),
    /** Equal numbers on two certificates that carry the same number, and equal names. */
    SAME_NUMBER_OTHER_TYPE(MatchKind.CERTIFICATE_AND_NAME),
    /** An organisation code equals the one within a credit code, and equal names. */
    ORGANISATION_CODE(MatchKind.CERTIFICATE_AND_NAME),
    /** Equal numbers of types that may or may not mean the same. */
    DOUBTFUL_TYPE(MatchKind.CERTIFICATE),
    /** Two credit codes differ but hold the same organisation code. */
    SAME_ORGANISATION(MatchKind.CERTIFICATE),
    /** Equal numbers, but one side means a person and the other an entity. */
    OTHER_KIND(MatchKind.CERTIFICATE),
    /** Equal numbers, other names. */
    NUMBER_OTHER_NAME(MatchKind.CERTIFICATE),
    /** Equal numbers, and one side states no name. */
    NUMBER_WITHOUT_NAME(MatchKind.CERTIFICATE),
    /** Equal names, and a masked number agrees in what it shows. */
    MASKED_AND_NAME(MatchKind.MASKED_AND_NAME),
    /** Equal names, and numbers that differ as by one slip of the pen. */
    NAME_AND_NEARLY_THE_NUMBER(MatchKind.NAME),
    /** Equal names, and no numbers that could be compared. */
    NAME_ONLY(MatchKind.NAME),
    /** Equal names, and numbers of which one is another person's. */
    NAMESAKE(MatchKind.NAME),
    /** Names that look or sound alike, and no numbers that could be compared. */
    NEAR_NAME(MatchKind.NEAR_NAME);

    private final MatchKind kind;

    MatchWay(MatchKind kind) {
        this.kind = kind;
    }

    public MatchKind kind() {
        return kind;
    }

    /** Its word in {@code matching.yaml}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static MatchWay ofId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
