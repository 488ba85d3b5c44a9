package org.fuyuan.hub.screening.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Assessment;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.MatchKind;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.ListedNames;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.MeasureRow;
import org.fuyuan.hub.screening.measure.MeasureVersion;
import org.fuyuan.hub.screening.measure.TestMeasures;

/** What holds for every measure of the catalogue, whoever is asked about and whoever is listed. */
class DecisionPropertyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-01");
    private static final MeasureVersion MEASURES = TestMeasures.ofTheCounty();
    private static final List<String> NUMBERS = List.of(
            "410825199001010015", "410825900101001", "410825199001010016", "4108251990****0015", "410825201501010010");
    private static final List<String> CODES =
            List.of("91110000600037341L", "91410825600037341L", "91350100M000100Y43", "9111000060****341L");

    @Property(tries = 2000)
    void no_measure_blocks_on_a_name_alone(
            @ForAll("measures") Measure measure,
            @ForAll("names") String name,
            @ForAll Random random,
            @ForAll boolean stale) {
        MeasureRow row = measure.rows().get(random.nextInt(measure.rows().size()));
        PartyKind kind = row.subjects().iterator().next();
        String role = row.roles().iterator().next();
        List<Binding> listed = new ArrayList<>();
        for (ListKind list : ListKind.values()) {
            for (String relation : row.relations()) {
                listed.add(Parties.bound("SX" + listed.size(), list, kind, relation, name, number(kind, random)));
            }
        }

        Assessment answer = ask(new Asked(measure, new Party("P", kind, name, "", "", role)), listed, stale);

        assertThat(answer.effect()).isLessThanOrEqualTo(Effect.REVIEW);
        assertThat(answer.parties().get(0).hits()).allMatch(hit -> hit.match() != MatchKind.CERTIFICATE_AND_NAME);
    }

    @Property(tries = 1000)
    void only_an_equal_number_with_an_equal_name_blocks(
            @ForAll("asked") Asked asked, @ForAll("lists") List<Binding> listed) {
        assertThat(ask(asked, listed, false).parties().get(0).hits())
                .allMatch(hit -> hit.effect() != Effect.BLOCK || hit.match() == MatchKind.CERTIFICATE_AND_NAME);
    }

    @Property(tries = 1000)
    void a_decision_is_a_function_of_what_it_rests_on(
            @ForAll("asked") Asked asked,
            @ForAll("lists") List<Binding> listed,
            @ForAll boolean stale,
            @ForAll Random random) {
        List<Binding> shuffled = new ArrayList<>(listed);
        Collections.shuffle(shuffled, random);

        assertThat(ask(asked, shuffled, stale)).isEqualTo(ask(asked, listed, stale));
    }

    @Property(tries = 1000)
    void a_further_entry_never_makes_a_decision_milder(
            @ForAll("asked") Asked asked,
            @ForAll("lists") List<Binding> listed,
            @ForAll("bindings") Binding further,
            @ForAll boolean stale) {
        Effect before = ask(asked, listed, stale).effect();

        assertThat(ask(asked, with(listed, further), stale).effect()).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 1000)
    void removing_an_entry_restores_the_earlier_decision_exactly(
            @ForAll("asked") Asked asked, @ForAll("lists") List<Binding> listed, @ForAll("bindings") Binding further) {
        Assessment before = ask(asked, listed, false);
        List<Binding> longer = with(listed, further);
        ask(asked, longer, false);
        longer.remove(further);

        assertThat(ask(asked, longer, false)).isEqualTo(before);
    }

    @Property(tries = 1000)
    void the_decision_is_as_severe_as_its_most_severe_hit(
            @ForAll("asked") Asked asked, @ForAll("lists") List<Binding> listed) {
        Assessment answer = ask(asked, listed, false);

        assertThat(answer.parties().get(0).hits().stream()
                        .map(hit -> hit.effect())
                        .reduce(Effect.PASS, Effect::or))
                .isEqualTo(answer.effect());
    }

    private static List<Binding> with(List<Binding> listed, Binding further) {
        List<Binding> longer = new ArrayList<>(listed);
        longer.add(further);
        return longer;
    }

    private static Assessment ask(Asked asked, List<Binding> listed, boolean stale) {
        Question question = new Question(
                asked.measure.department(), asked.measure.scenario(), "test", "B", "clerk", List.of(asked.party));
        return new Answering(new ListedNames(listed), TestMeasures.catalogue()).answer(question, TODAY, stale);
    }

    private static String number(PartyKind kind, Random random) {
        List<String> numbers = kind == PartyKind.PERSON ? NUMBERS : CODES;
        return random.nextBoolean() ? numbers.get(random.nextInt(numbers.size())) : null;
    }

    @Provide
    Arbitrary<Measure> measures() {
        return Arbitraries.of(MEASURES.measures());
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('一', '龥')
                .withChars("·（）()AB𠮷")
                .ofMinLength(1)
                .ofMaxLength(20);
        return Arbitraries.oneOf(any, fewNames());
    }

    private static Arbitrary<String> fewNames() {
        return Arbitraries.of("张伟", "張偉", "张玮", "李娜", "温县（河南）商贸有限公司", "温县(河南)商贸有限公司");
    }

    @Provide
    Arbitrary<Asked> asked() {
        return Combinators.combine(measures(), fewNames(), Arbitraries.randoms())
                .as((measure, name, random) -> {
                    MeasureRow row =
                            measure.rows().get(random.nextInt(measure.rows().size()));
                    PartyKind kind = List.copyOf(row.subjects())
                            .get(random.nextInt(row.subjects().size()));
                    List<String> roles = row.roles().stream().sorted().toList();
                    String number = number(kind, random);
                    String type = number == null ? "" : kind == PartyKind.PERSON ? "111" : "901";
                    String role = roles.get(random.nextInt(roles.size()));
                    return new Asked(measure, new Party("P", kind, name, type, number == null ? "" : number, role));
                });
    }

    @Provide
    Arbitrary<Binding> bindings() {
        Arbitrary<String> relations = Arbitraries.of(Binding.SUBJECT, Binding.RELATED, "法定代表人", "实际控制人", "财务总监");
        Arbitrary<Waiver> waivers = Arbitraries.of(
                        new Waiver("就医", TODAY.minusDays(3), TODAY.plusDays(3)),
                        new Waiver("奔丧", TODAY.minusDays(9), TODAY.minusDays(1)))
                .injectNull(0.7);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1_000_000),
                        Arbitraries.of(ListKind.class),
                        Arbitraries.of(PartyKind.class),
                        relations,
                        fewNames(),
                        Arbitraries.randoms(),
                        waivers)
                .as((id, list, kind, relation, name, random, waiver) ->
                        Parties.bound("SX" + id, list, kind, relation, name, number(kind, random), waiver));
    }

    @Provide
    Arbitrary<List<Binding>> lists() {
        return bindings().list().ofMaxSize(12).uniqueElements(Binding::entryId);
    }

    record Asked(Measure measure, Party party) {}
}
