package org.fuyuan.hub.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Kinds of certificates (证件类型) by their GA/T 517 code, with the project's 90x codes where that standard has none. */
public enum CertificateType {
    RESIDENT_IDENTITY_CARD("111", new CitizenNumber(CitizenNumber.PROVINCES)),
    TEMPORARY_RESIDENT_IDENTITY_CARD("112", new CitizenNumber(CitizenNumber.PROVINCES)),
    HOUSEHOLD_REGISTER("113", new PlainNumber(1, 32)),
    ARMY_OFFICER_CARD("114", new OfficerNumber()),
    ARMED_POLICE_OFFICER_CARD("115", new OfficerNumber()),
    POLICE_OFFICER_CARD("123", new OfficerNumber()),
    DIPLOMATIC_PASSPORT("411", new PlainNumber(5, 15)),
    SERVICE_PASSPORT("412", new PlainNumber(5, 15)),
    PUBLIC_AFFAIRS_PASSPORT("413", new PlainNumber(5, 15)),
    ORDINARY_PASSPORT("414", new PlainNumber(5, 15)),
    TAIWAN_TRAVEL_PERMIT("511", new TaiwanTravelPermitNumber()),
    HONG_KONG_MACAU_TRAVEL_PERMIT("516", new HongKongMacauTravelPermitNumber()),
    FOREIGNER_RESIDENCE_PERMIT("553", new PlainNumber(5, 20)),
    FOREIGN_PERMANENT_RESIDENT_CARD("554", new PermanentResidentNumber()),
    UNIFIED_SOCIAL_CREDIT_CODE("901", new UnifiedSocialCreditCode()),
    ORGANISATION_CODE("902", new OrganisationCode()),
    HONG_KONG_MACAU_RESIDENCE_PERMIT("904", new CitizenNumber(CitizenNumber.HONG_KONG_MACAU)),
    TAIWAN_RESIDENCE_PERMIT("905", new CitizenNumber(CitizenNumber.TAIWAN)),
    OTHER("990", new PlainNumber(1, 64));

    private static final Map<String, CertificateType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CertificateType::code, Function.identity()));

    private final String code;
    private final NumberRule rule;

    CertificateType(String code, NumberRule rule) {
        this.code = code;
        this.rule = rule;
    }

    /** Empty for a code that is not in the table. */
    public static Optional<CertificateType> ofCode(String code) {
        return Optional.ofNullable(code).map(String::strip).map(BY_CODE::get);
    }

    public String code() {
        return code;
    }

    /** Whether its holder keeps the number for life, so that two numbers are two holders; a passport's changes with each issue. */
    public boolean isForLife() {
        return switch (this) {
            case RESIDENT_IDENTITY_CARD,
                    TEMPORARY_RESIDENT_IDENTITY_CARD,
                    HOUSEHOLD_REGISTER,
                    HONG_KONG_MACAU_RESIDENCE_PERMIT,
                    TAIWAN_RESIDENCE_PERMIT,
                    HONG_KONG_MACAU_TRAVEL_PERMIT,
                    UNIFIED_SOCIAL_CREDIT_CODE,
                    ORGANISATION_CODE -> true;
            default -> false;
        };
    }

    NumberRule rule() {
        return rule;
    }
}
