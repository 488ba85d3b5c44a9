package org.fuyuan.hub.screening.web;

import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.screening.Question;

/**
 * What a person of the court fills in to see how a department is answered.
 *
 * @param business {@code <department>/<scenario>}
 */
record TrialForm(String business, String purpose, List<TrialParty> parties) {

    TrialForm {
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    /** A party of the trial; its place in the form is its reference. */
    record TrialParty(String kind, String name, String certificateType, String certificateNumber, String role) {}

    AskedQuestion asked(String person) {
        List<AskedParty> asked = new ArrayList<>();
        for (TrialParty party : parties) {
            asked.add(new AskedParty(
                    String.valueOf(asked.size() + 1),
                    party.kind(),
                    party.name(),
                    party.certificateType(),
                    party.certificateNumber(),
                    party.role()));
        }
        return new AskedQuestion(part(1), purpose, "trial", person, asked);
    }

    Question question(String person) {
        return asked(person).by(part(0));
    }

    private String part(int number) {
        String[] parts = business == null ? new String[0] : business.split("/", 2);
        return number < parts.length ? parts[number] : "";
    }
}
