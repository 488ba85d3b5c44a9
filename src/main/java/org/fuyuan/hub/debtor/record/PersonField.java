package org.fuyuan.hub.debtor.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;

/** Sex and age of a natural person: what the record says, and what the citizen number says. */
final class PersonField {

    private static final Pattern AGE = Pattern.compile("\\d{1,3}");

    private PersonField() {}

    static String sex(CourtRow row, CertificateNumber number, List<Finding> findings) {
        String told = told(row.plain("sexy"));
        String numbered = numbered(number);
        if (told == null) {
            return numbered == null ? "0" : numbered;
        }
        if (numbered != null && (told.equals("1") || told.equals("2")) && !told.equals(numbered)) {
            findings.add(new Finding("sex-differs", "sexy", "the citizen number says " + numbered));
        }
        return told;
    }

    private static String told(String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "男", "男性", "1", "M" -> "1";
            case "女", "女性", "2", "F" -> "2";
            case "0" -> "0";
            case "9", "未说明" -> "9";
            default -> throw CourtRow.refused("unmapped-code", "sexy", text, "男, 女 or a code of GB/T 2261.1");
        };
    }

    private static String numbered(CertificateNumber number) {
        return citizen(number) ? ((number.value().charAt(16) - '0') % 2 == 1 ? "1" : "2") : null;
    }

    /** Whether the person is under age on that day; the citizen number outweighs the age told. */
    static boolean minor(CourtRow row, CertificateNumber number, LocalDate day, int ofAge) {
        Optional<LocalDate> birth = birth(number);
        if (birth.isPresent()) {
            return Period.between(birth.get(), day).getYears() < ofAge;
        }
        Integer age = age(row.plain("age"));
        return age != null && age > 0 && age < ofAge;
    }

    private static Integer age(String text) {
        if (text == null) {
            return null;
        }
        String digits = text.endsWith("岁") ? text.substring(0, text.length() - 1) : text;
        if (!AGE.matcher(digits).matches()) {
            throw CourtRow.refused("malformed-number", "age", text, "an age in years");
        }
        return Integer.valueOf(digits);
    }

    private static Optional<LocalDate> birth(CertificateNumber number) {
        if (!citizen(number)) {
            return Optional.empty();
        }
        try {
            String digits = number.value();
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits, 6, 10, 10),
                    Integer.parseInt(digits, 10, 12, 10),
                    Integer.parseInt(digits, 12, 14, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean citizen(CertificateNumber number) {
        String value = number.value();
        return number.type() == CertificateType.RESIDENT_IDENTITY_CARD
                && value.length() == 18
                && value.chars().limit(17).allMatch(c -> c >= '0' && c <= '9');
    }
}
