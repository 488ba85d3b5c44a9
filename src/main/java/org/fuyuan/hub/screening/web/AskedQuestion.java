package org.fuyuan.hub.screening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.QuestionRules;

/** A question as a department writes it. Who asks is known by its login, and stands nowhere here. */
@Schema(name = "Question")
record AskedQuestion(
        @Schema(description = "a scenario of the department's partner.yaml", example = "company-registration")
                String scenario,
        @Schema(description = "what the answer is needed for", example = "核对拟任法定代表人的任职资格") String purpose,
        @Schema(description = "the department's number for the business at hand", example = "WX-2026-0815")
                String businessReference,
        @Schema(description = "the person or system that asks", example = "登记窗口03") String askedBy,
        List<AskedParty> parties) {

    AskedQuestion {
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    Question by(String department) {
        return new Question(
                department,
                scenario,
                purpose,
                businessReference,
                askedBy,
                parties.stream().map(AskedParty::party).toList());
    }

    /** Every fault, in the order of the question. */
    List<Refusal> faults() {
        List<Refusal> faults = new ArrayList<>(QuestionRules.faults(by("")));
        faults.replaceAll(this::withKindFound);
        return faults;
    }

    /** Tells which word was found for a kind that is none. */
    private Refusal withKindFound(Refusal fault) {
        for (int i = 0; i < parties.size(); i++) {
            String kind = parties.get(i).kind();
            if (kind != null && fault.field().equals("/parties/" + i + "/kind")) {
                String found = kind.length() > 20 ? kind.length() + " characters" : "\"" + kind + "\"";
                return new Refusal("wrong-value", fault.field(), found, fault.expected());
            }
        }
        return fault;
    }
}
