package org.fuyuan.hub.debtor;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fuyuan.hub.identity.CaseNumber;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;

/** What somebody typed, and the indexed condition it means. */
record SearchTerm(String condition, String value) {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{8,32}");
    private static final Pattern CITIZEN = Pattern.compile("\\d{15}|\\d{17}[0-9X]");

    static SearchTerm of(String text) {
        if (text == null || text.isBlank()) {
            return new SearchTerm("cast(:term as text) is null", null);
        }
        Optional<CaseNumber> caseNumber = CaseNumber.parse(text);
        if (caseNumber.isPresent()) {
            return new SearchTerm("case_number = :term", caseNumber.get().canonical());
        }
        String number = CertificateNumber.of(CertificateType.OTHER, text).value();
        return NUMBER.matcher(number).matches() ? number(number) : name(text);
    }

    private static SearchTerm number(String number) {
        String compared = CITIZEN.matcher(number).matches()
                ? CertificateNumber.of(CertificateType.RESIDENT_IDENTITY_CARD, number)
                        .value()
                : number;
        return new SearchTerm("(certificate_number = :term or entry_id = :term)", compared);
    }

    private static SearchTerm name(String text) {
        String key = PartyName.of(text).comparisonForm();
        String prefix = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return new SearchTerm("(name_key like :term)", prefix);
    }
}
