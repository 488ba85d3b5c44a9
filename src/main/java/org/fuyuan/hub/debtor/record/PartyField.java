package org.fuyuan.hub.debtor.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuyuan.hub.identity.CertificateFinding;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.message.Subject.Kind;

/** Reads kind and certificate of the party a record names. */
final class PartyField {

    private static final Set<String> PERSON_WORDS = Set.of("580", "自然人", "个人", "公民");
    private static final Set<String> ENTITY_WORDS = Set.of("581", "法人或其他组织", "法人", "法人及其他组织", "企业", "单位", "其他组织");
    private static final Map<String, CertificateType> TYPE_WORDS = Map.of(
            "身份证", CertificateType.RESIDENT_IDENTITY_CARD,
            "居民身份证", CertificateType.RESIDENT_IDENTITY_CARD,
            "护照", CertificateType.ORDINARY_PASSPORT,
            "统一社会信用代码", CertificateType.UNIFIED_SOCIAL_CREDIT_CODE,
            "组织机构代码", CertificateType.ORGANISATION_CODE,
            "组织机构代码证", CertificateType.ORGANISATION_CODE,
            "台湾居民来往大陆通行证", CertificateType.TAIWAN_TRAVEL_PERMIT,
            "港澳居民来往内地通行证", CertificateType.HONG_KONG_MACAU_TRAVEL_PERMIT,
            "军官证", CertificateType.ARMY_OFFICER_CARD);
    private static final Set<CertificateType> OF_ENTITIES =
            Set.of(CertificateType.UNIFIED_SOCIAL_CREDIT_CODE, CertificateType.ORGANISATION_CODE);

    private static final Pattern BLANKS = Pattern.compile("[\\s-]");

    private PartyField() {}

    static Kind kind(CourtRow row) {
        String told = row.plain("partyTypeName");
        if (told == null) {
            return guessed(row);
        }
        if (PERSON_WORDS.contains(told)) {
            return Kind.PERSON;
        }
        if (ENTITY_WORDS.contains(told)) {
            return Kind.ENTITY;
        }
        throw CourtRow.refused("unmapped-code", "partyTypeName", told, "580 (自然人) or 581 (法人或其他组织)");
    }

    private static Kind guessed(CourtRow row) {
        CertificateType type = toldType(row.plain("certificateType"), "certificateType");
        boolean entity = type == null ? row.text("businessEntity") != null : OF_ENTITIES.contains(type);
        return entity ? Kind.ENTITY : Kind.PERSON;
    }

    static CertificateNumber certificate(CourtRow row, Kind kind, List<Finding> findings) {
        String written = row.required("cardNum");
        CertificateType told = toldType(row.plain("certificateType"), "certificateType");
        CertificateNumber number = CertificateNumber.of(told == null ? shape(kind, written) : told, written);
        if (number.findings().contains(CertificateFinding.MASKED)) {
            throw CourtRow.refused(
                    "masked-number", "cardNum", number.masked(), "the whole number: a masked one is never a match");
        }
        if (!number.isComparable()) {
            throw CourtRow.refused("missing", "cardNum", number.masked(), "a certificate number");
        }
        for (CertificateFinding odd : number.findings()) {
            findings.add(new Finding(word(odd), "cardNum", number.masked()));
        }
        return number;
    }

    static CertificateType toldType(String told, String field) {
        if (told == null) {
            return null;
        }
        CertificateType byWord = TYPE_WORDS.get(told);
        return byWord != null
                ? byWord
                : CertificateType.ofCode(told)
                        .orElseThrow(() -> CourtRow.refused(
                                "unmapped-code", field, told, "a code of certificate-type, e.g. 111 居民身份证"));
    }

    static CertificateType shape(Kind kind, String written) {
        int length = BLANKS.matcher(HalfWidth.of(written)).replaceAll("").length();
        if (kind == Kind.ENTITY) {
            return switch (length) {
                case 9 -> CertificateType.ORGANISATION_CODE;
                case 18 -> CertificateType.UNIFIED_SOCIAL_CREDIT_CODE;
                default -> CertificateType.OTHER;
            };
        }
        return length == 15 || length == 18 ? CertificateType.RESIDENT_IDENTITY_CARD : CertificateType.OTHER;
    }

    private static String word(CertificateFinding finding) {
        return finding.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
