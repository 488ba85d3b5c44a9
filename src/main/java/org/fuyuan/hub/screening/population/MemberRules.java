package org.fuyuan.hub.screening.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.QuestionRules;

/**
 * What makes a member one that could be asked about.
 *
 * @param roles that the measures of the population's scenario meet
 */
record MemberRules(Set<String> roles) {

    private static final String THE_PARTY = "/parties/0";

    /** Every fault; empty for none. Fields are those of the member. */
    List<Refusal> faults(Party member) {
        Question question = new Question("", "a", "-", "-", "-", List.of(member));
        List<Refusal> faults = new ArrayList<>(QuestionRules.faults(question));
        if (faults.isEmpty()) {
            faults.addAll(QuestionRules.unknownWords(question, roles));
        }
        faults.replaceAll(MemberRules::ofTheMember);
        return faults;
    }

    private static Refusal ofTheMember(Refusal fault) {
        String field =
                fault.field().startsWith(THE_PARTY) ? fault.field().substring(THE_PARTY.length()) : fault.field();
        return new Refusal(fault.code(), field, fault.found(), fault.expected());
    }
}
