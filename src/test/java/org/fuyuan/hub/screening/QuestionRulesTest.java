package org.fuyuan.hub.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fuyuan.hub.message.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a question that cannot be answered. */
class QuestionRulesTest {

    private static final String NUMBER = "410825199001010015";
    private static final Party DIRECTOR = person("1", "张伟", "111", NUMBER, "director");

    @Test
    void a_question_in_order_has_no_fault() {
        assertThat(faults(DIRECTOR, person("2", "李娜", "", "", "supervisor"))).isEmpty();
    }

    @Test
    void a_purpose_is_never_blank() {
        Question question =
                new Question("market-supervision", "company-registration", " ", "B-1", "clerk", List.of(DIRECTOR));

        assertThat(QuestionRules.faults(question))
                .extracting(Refusal::sentence)
                .containsExactly(
                        "missing at /purpose: found nothing; expected what the answer is needed for (个人信息保护法 第六条)");
    }

    @Test
    void a_number_needs_a_type_of_the_table_and_is_not_told() {
        assertThat(faults(person("1", "张伟", "335", NUMBER, "director")))
                .containsExactly("unmapped-code at /parties/0/certificateType: found \"335\";"
                        + " expected a code of mappings/codes/certificate-type.csv, e.g. 111");
        assertThat(faults(person("1", "张伟", "", NUMBER, "director")))
                .singleElement()
                .asString()
                .startsWith("missing at /parties/0/certificateType: found nothing");
    }

    @Test
    void neither_name_nor_number_is_no_party() {
        assertThat(faults(person("1", " ", "", "", "director")))
                .singleElement()
                .asString()
                .startsWith("missing at /parties/0: found neither name nor certificateNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "'​', '', ''",
        "'ㅤ', '', ''",
        "'', 111, 4108251990****0015",
        "'​', 111, 4108251990****0015",
        "'', 111, 41082519900101001",
        "'', 414, 410825199001010015",
        "'', 901, 91350100M000100Y-3"
    })
    void whoever_nobody_could_be_found_by_is_refused_and_never_passed(String name, String type, String number) {
        assertThat(faults(person("1", name, type, number, "director")))
                .containsExactly("wrong-value at /parties/0: found no name, and a number by which nobody is found;"
                        + " expected a name, or a whole number of its type");
    }

    @Test
    void a_whole_number_alone_is_asked_about_though_its_check_digit_is_wrong() {
        assertThat(faults(person("1", "", "111", "36042619910102009X", "director")))
                .isEmpty();
    }

    @Test
    void nobody_and_the_same_reference_twice_are_refused() {
        assertThat(faults()).containsExactly("wrong-value at /parties: found 0 parties; expected 1 to 1000 parties");
        assertThat(faults(DIRECTOR, DIRECTOR))
                .singleElement()
                .asString()
                .startsWith("wrong-value at /parties/1/reference: found the reference of an earlier party");
    }

    @Test
    void every_role_the_measures_do_not_know_is_told_with_those_they_know() {
        Question question = question(DIRECTOR, person("2", "李娜", "", "", "direktor"));

        assertThat(unknownWords(question, "director", "supervisor"))
                .containsExactly(
                        "unmapped-code at /parties/1/role: found \"direktor\"; expected one of director, supervisor");
    }

    @Test
    void a_scenario_no_measure_speaks_of_is_told_as_such() {
        assertThat(unknownWords(question(DIRECTOR)))
                .containsExactly("no-measure at /scenario: found market-supervision/company-registration;"
                        + " expected a scenario of the department with a file in mappings/measures");
    }

    private static Stream<String> faults(Party... parties) {
        return QuestionRules.faults(question(parties)).stream().map(Refusal::sentence);
    }

    private static Stream<String> unknownWords(Question question, String... roles) {
        return QuestionRules.unknownWords(question, new TreeSet<>(Set.of(roles))).stream()
                .map(Refusal::sentence);
    }

    private static Question question(Party... parties) {
        return new Question(
                "market-supervision", "company-registration", "registration", "B-1", "clerk", List.of(parties));
    }

    private static Party person(String reference, String name, String type, String number, String role) {
        return new Party(reference, PartyKind.PERSON, name, type, number, role);
    }
}
