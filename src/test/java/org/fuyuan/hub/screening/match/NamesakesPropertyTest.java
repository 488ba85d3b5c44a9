package org.fuyuan.hub.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.Found;
import org.fuyuan.hub.screening.index.ListedNames;
import org.fuyuan.hub.screening.measure.MatchRule;
import org.fuyuan.hub.screening.measure.MatchWay;
import org.fuyuan.hub.screening.measure.MatchingRules;
import org.fuyuan.hub.screening.measure.TestMeasures;

/** The index passes over namesakes for whom nothing may follow: nobody is found or lost by that. */
class NamesakesPropertyTest {

    private static final MatchingRules RULES = TestMeasures.ofTheCounty().matching();
    private static final List<String> NAMES = List.of("张伟", "張偉", "张玮", "温县商贸有限公司");
    private static final List<String> TYPES = List.of("111", "112", "113", "414", "901", "902", "990", "000");
    /** Equal, of 15 digits, with one slip, masked, masked and another's, another's, and those of firms. */
    private static final List<String> NUMBERS = List.of(
            "410825199001010015",
            "410825900101001",
            "410825199001010025",
            "4108251990****0015",
            "4108251991****0016",
            "410825198512240028",
            "91110000600037341L",
            "91410825600037341L",
            "60003734-1",
            "9111000060****341L",
            "***");

    @Property(tries = 3000)
    void the_matches_are_those_of_looking_at_everybody(
            @ForAll("parties") Party asked, @ForAll("lists") List<Binding> listed, @ForAll boolean nearNames) {
        assertThat(matches(asked, new ListedNames(listed), RULES, nearNames))
                .isEqualTo(matches(asked, lookingAtEverybody(listed), RULES, nearNames));
    }

    @Property(tries = 1000)
    void where_namesakes_count_all_of_them_are_found(
            @ForAll("parties") Party asked, @ForAll("lists") List<Binding> listed) {
        MatchingRules rules = withNamesakes();
        assertThat(matches(asked, new ListedNames(listed), rules, false))
                .isEqualTo(matches(asked, lookingAtEverybody(listed), rules, false));
    }

    @Example
    void a_namesake_is_passed_over_only_where_he_does_not_count() {
        Party asked = new Party("P", PartyKind.PERSON, "张伟", "111", NUMBERS.get(0), "applicant");
        List<Binding> namesake = List.of(bound(1, PartyKind.PERSON, "张伟", "111", NUMBERS.get(5)));
        assertThat(matches(asked, new ListedNames(namesake), RULES, false).all())
                .isEmpty();
        assertThat(matches(asked, new ListedNames(namesake), withNamesakes(), false)
                        .all())
                .extracting(match -> match.rule().way())
                .containsExactly(MatchWay.NAMESAKE);
    }

    private static Matches matches(Party asked, ListedNames listed, MatchingRules rules, boolean nearNames) {
        return Matching.over(listed).matches(asked, rules, nearNames);
    }

    private static ListedNames lookingAtEverybody(List<Binding> listed) {
        return new ListedNames(listed) {
            @Override
            public Found byName(PartyName name, Predicate<Binding> wanted) {
                return byName(name);
            }
        };
    }

    private static MatchingRules withNamesakes() {
        Map<MatchWay, MatchRule> rules = new EnumMap<>(RULES.rules());
        rules.computeIfPresent(
                MatchWay.NAMESAKE,
                (way, rule) -> new MatchRule(way, Effect.REVIEW, rule.score(), rule.words(), rule.reason()));
        return new MatchingRules(rules, RULES.sameNumbers(), RULES.thresholds());
    }

    @Provide
    Arbitrary<Party> parties() {
        return Combinators.combine(kinds(), names(), types(), numbers())
                .as((kind, name, type, number) ->
                        new Party("P", kind, name, number == null ? "" : type, number == null ? "" : number, "buyer"));
    }

    @Provide
    Arbitrary<List<Binding>> lists() {
        return Combinators.combine(Arbitraries.integers().between(1, 5), kinds(), names(), types(), numbers())
                .as(NamesakesPropertyTest::bound)
                .list()
                .ofMaxSize(8);
    }

    private static Binding bound(int id, PartyKind kind, String name, String type, String number) {
        return Binding.of(
                "SX" + id,
                1,
                ListKind.DISHONEST,
                Binding.SUBJECT,
                kind,
                "（2021）豫0825执123号",
                "温县人民法院",
                null,
                LocalDate.parse("2025-06-01"),
                null,
                number == null ? null : type,
                number,
                name,
                null);
    }

    private static Arbitrary<PartyKind> kinds() {
        return Arbitraries.frequency(Tuple.of(4, PartyKind.PERSON), Tuple.of(1, PartyKind.ENTITY));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    private static Arbitrary<String> types() {
        return Arbitraries.of(TYPES);
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.of(NUMBERS).injectNull(0.2);
    }
}
