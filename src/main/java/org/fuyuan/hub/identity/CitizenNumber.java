package org.fuyuan.hub.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * GB 11643 citizen number (公民身份号码): division, date of birth, sequence, check character. Residence permits of Hong Kong,
 * Macau and Taiwan residents are numbered by the same rule with prefixes of their own.
 */
record CitizenNumber(Set<String> prefixes) implements NumberRule {

    /** Provinces of GB/T 2260, of which residents of the mainland have numbers. */
    static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    static final Set<String> HONG_KONG_MACAU = Set.of("81", "82");
    static final Set<String> TAIWAN = Set.of("83");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Pattern FIFTEEN = Pattern.compile("[0-9]{15}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]*X?");
    private static final Pattern OF_LAST_CENTURY = Pattern.compile("[0-9]{6}19[0-9]{9}[0-9X]");
    private static final int EARLIEST_YEAR = 1800;

    /** Of residents of the mainland, Hong Kong, Macau and Taiwan alike. */
    static CitizenNumber ofAnybody() {
        return new CitizenNumber(Stream.of(PROVINCES, HONG_KONG_MACAU, TAIWAN)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String comparisonForm(String tidied) {
        return FIFTEEN.matcher(tidied).matches() ? eighteenDigits(tidied) : tidied;
    }

    @Override
    public Set<CertificateFinding> findings(String number) {
        EnumSet<CertificateFinding> found = EnumSet.noneOf(CertificateFinding.class);
        if (number.length() != 18) {
            found.add(CertificateFinding.WRONG_LENGTH);
        }
        if (!DIGITS.matcher(number).matches()) {
            found.add(CertificateFinding.ILLEGAL_CHARACTER);
        }
        if (!found.isEmpty()) {
            return found;
        }
        if (!prefixes.contains(number.substring(0, 2))) {
            found.add(CertificateFinding.UNKNOWN_DIVISION);
        }
        found.addAll(dateAndCheck(number));
        return found;
    }

    /** Of 18 characters, the first 17 of them digits. */
    static Set<CertificateFinding> dateAndCheck(String number) {
        EnumSet<CertificateFinding> found = EnumSet.noneOf(CertificateFinding.class);
        if (!isDate(number.substring(6, 14))) {
            found.add(CertificateFinding.NO_SUCH_DATE);
        }
        if (checkCharacter(number) != number.charAt(17)) {
            found.add(CertificateFinding.WRONG_CHECK_DIGIT);
        }
        return found;
    }

    static Optional<String> fifteenDigits(String number) {
        boolean couldHaveOne = OF_LAST_CENTURY.matcher(number).matches() && checkCharacter(number) == number.charAt(17);
        return couldHaveOne ? Optional.of(number.substring(0, 6) + number.substring(8, 17)) : Optional.empty();
    }

    private static String eighteenDigits(String fifteen) {
        String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return seventeen + checkCharacter(seventeen);
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static boolean isDate(String digits) {
        try {
            int year = Integer.parseInt(digits.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return year >= EARLIEST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
