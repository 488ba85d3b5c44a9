package org.fuyuan.hub.screening.web;

import java.util.List;
import org.fuyuan.hub.screening.Question;

/**
 * What a person of the court fills in to see how a department is answered.
 *
 * @param business {@code <department>/<scenario>}
 */
record TrialForm(
        String business,
        String purpose,
        String kind,
        String name,
        String certificateType,
        String certificateNumber,
        String role) {

    private static final String ONLY_PARTY = "1";

    AskedQuestion asked(String person) {
        AskedParty party = new AskedParty(ONLY_PARTY, kind, name, certificateType, certificateNumber, role);
        return new AskedQuestion(part(1), purpose, "trial", person, List.of(party));
    }

    Question question(String person) {
        return asked(person).by(part(0));
    }

    private String part(int number) {
        String[] parts = business == null ? new String[0] : business.split("/", 2);
        return number < parts.length ? parts[number] : "";
    }
}
