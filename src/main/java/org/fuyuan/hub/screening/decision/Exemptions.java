package org.fuyuan.hub.screening.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.measure.Exemption;

/** Which exemption of a row spares a party: by its role, by its age, or by both where the exemption asks for both. */
final class Exemptions {

    private Exemptions() {}

    /** The mildest that applies. */
    static Optional<Exemption> of(Case met) {
        return met.row().exemptions().stream()
                .filter(exemption -> spares(exemption, met))
                .min(Comparator.comparing(Exemption::effect).thenComparing(Exemption::id));
    }

    private static boolean spares(Exemption exemption, Case met) {
        boolean byRole = exemption.roles().isEmpty()
                || exemption.roles().contains(met.party().role());
        return byRole && (exemption.ageUnder() == null || isYounger(met.party(), exemption.ageUnder(), met.today()));
    }

    private static boolean isYounger(Party party, int years, LocalDate today) {
        OptionalInt age = age(party, today);
        return age.isPresent() && age.getAsInt() >= 0 && age.getAsInt() < years;
    }

    /** By a number that tells the day of birth as GB 11643 does. */
    private static OptionalInt age(Party party, LocalDate today) {
        return CertificateType.ofCode(party.certificateType())
                .map(type -> CertificateNumber.of(type, party.certificateNumber()))
                .filter(Exemptions::tellsBirth)
                .map(number -> age(number.value().substring(6, 14), today))
                .orElseGet(OptionalInt::empty);
    }

    private static boolean tellsBirth(CertificateNumber number) {
        boolean byTheRule =
                switch (number.type()) {
                    case RESIDENT_IDENTITY_CARD,
                            TEMPORARY_RESIDENT_IDENTITY_CARD,
                            HONG_KONG_MACAU_RESIDENCE_PERMIT,
                            TAIWAN_RESIDENCE_PERMIT -> true;
                    default -> false;
                };
        return byTheRule && number.value().matches("[0-9]{17}[0-9X]");
    }

    private static OptionalInt age(String birth, LocalDate today) {
        try {
            LocalDate born = LocalDate.parse(birth, DateTimeFormatter.BASIC_ISO_DATE);
            return OptionalInt.of(Period.between(born, today).getYears());
        } catch (DateTimeException e) {
            return OptionalInt.empty();
        }
    }
}
