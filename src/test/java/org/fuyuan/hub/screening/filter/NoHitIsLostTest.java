package org.fuyuan.hub.screening.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.prefilter.FilterHeader;
import org.fuyuan.hub.prefilter.KeySalt;
import org.fuyuan.hub.prefilter.KeySet;
import org.fuyuan.hub.prefilter.PartyKeys;
import org.fuyuan.hub.prefilter.Prefilter;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.ListedNames;
import org.fuyuan.hub.screening.match.Matching;
import org.fuyuan.hub.screening.measure.MatchingRules;
import org.fuyuan.hub.screening.measure.TestMeasures;

/** Whoever the filter lets through is whom matching finds nobody for, whatever is listed and however it was typed. */
class NoHitIsLostTest {

    private static final MatchingRules RULES = TestMeasures.ofTheCounty().matching();
    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final List<String> TYPES = List.of("111", "112", "113", "414", "990", "901", "902", "118", "");

    @Property(tries = 20_000)
    void whoever_the_filter_lets_through_has_no_match_with_anybody_listed(
            @ForAll("lists") List<Binding> listed, @ForAll("parties") Party party) {
        boolean letThrough = filter(listed).isCertainlyOnNoList(FilterMaking.compared(party), Set.of());
        boolean matched = !Matching.over(new ListedNames(listed))
                .matches(party, RULES, true)
                .all()
                .isEmpty();

        Statistics.collect(letThrough ? "let through" : matched ? "asked, matched" : "asked, not matched");
        assertThat(letThrough && matched)
                .as("%s %s against %s", party, typed(party), listed)
                .isFalse();
    }

    @Property(tries = 3_000)
    void one_slip_of_the_pen_beside_the_same_name_is_always_asked_about(
            @ForAll("usual") String number, @ForAll("slips") Slip slip) {
        Binding listed = bound(1, PartyKind.PERSON, "张伟", "111", number);
        Party party = new Party("P", PartyKind.PERSON, "张伟", "111", slip.in(number), "director");

        assertThat(filter(List.of(listed)).isCertainlyOnNoList(FilterMaking.compared(party), Set.of()))
                .isFalse();
    }

    @Property(tries = 500)
    void a_namesake_with_a_number_far_from_the_listed_one_is_let_through(@ForAll("usual") String number) {
        Binding listed = bound(1, PartyKind.PERSON, "张伟", "111", number);
        String far = "110105200102280779";
        Party party = new Party("P", PartyKind.PERSON, "张伟", "111", far, "director");

        assertThat(filter(List.of(listed)).isCertainlyOnNoList(FilterMaking.compared(party), Set.of()))
                .isTrue();
    }

    private static Prefilter filter(List<Binding> listed) {
        KeySet keys = KeySet.forKeys(1_000);
        PartyKeys derivation = new PartyKeys(KeySalt.of(SALT));
        listed.forEach(
                binding -> derivation.ofListed(FilterMaking.compared(binding)).forEach(keys::add));
        FilterHeader header = new FilterHeader(
                1, 1, 0, "", "", SALT, 0, 11, 0, 0, 0, FilterMaking.sameNumbers(RULES), "", "2099-01-01T00:00:00Z");
        return new Prefilter(header, keys);
    }

    private static String typed(Party party) {
        return party.name() + " " + party.certificateType() + " " + party.certificateNumber();
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

    /** One character written wrong, or two neighbours exchanged. */
    record Slip(int place, boolean exchanged) {

        String in(String number) {
            StringBuilder written = new StringBuilder(number);
            if (exchanged) {
                int first = Math.min(place, number.length() - 2);
                written.setCharAt(first, number.charAt(first + 1));
                written.setCharAt(first + 1, number.charAt(first));
            } else {
                written.setCharAt(place, number.charAt(place) == '7' ? '8' : '7');
            }
            return written.toString();
        }
    }

    @Provide
    Arbitrary<Slip> slips() {
        return Combinators.combine(Arbitraries.integers().between(0, 17), Arbitraries.of(true, false))
                .as(Slip::new);
    }

    @Provide
    Arbitrary<String> usual() {
        return Arbitraries.of("410825199001010015", "410825198512310031", "11010519491231002X", "41082519730303032X");
    }

    private static Arbitrary<String> codes() {
        return Arbitraries.of(
                "91110000600037341L", "91410825600037341L", "91350100M000100Y43", "60003734-1", "600037341");
    }

    private Arbitrary<String> numbers() {
        Arbitrary<String> whole = Arbitraries.oneOf(usual(), codes());
        Arbitrary<String> slipped = Combinators.combine(usual(), slips()).as((number, slip) -> slip.in(number));
        return Arbitraries.oneOf(
                whole,
                slipped,
                usual().map(number -> number.substring(0, 6) + number.substring(8, 17)),
                whole.map(number ->
                        number.substring(0, 4) + "******" + number.substring(Math.max(4, number.length() - 4))),
                whole.map(number -> " " + number.toLowerCase(java.util.Locale.ROOT) + "　"),
                whole.map(number -> number.replace('1', '１').replace('X', '×')),
                usual().map(number -> number.substring(1)),
                Arbitraries.of("", "G12345678", "410825"));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("张伟", "張偉", " 张 伟", "张玮", "李娜", "温县（河南）商贸有限公司", "温县(河南)商贸有限公司", "");
    }

    @Provide
    Arbitrary<Party> parties() {
        return Combinators.combine(Arbitraries.of(PartyKind.class), names(), Arbitraries.of(TYPES), numbers())
                .as((kind, name, type, number) ->
                        new Party("P", kind, name, likelyType(type, number), number, "director"));
    }

    @Provide
    Arbitrary<List<Binding>> lists() {
        Arbitrary<Binding> binding = Combinators.combine(
                        Arbitraries.integers().between(1, 1_000_000),
                        Arbitraries.of(PartyKind.class),
                        names(),
                        Arbitraries.of(TYPES),
                        numbers().injectNull(0.1))
                .as((id, kind, name, type, number) -> bound(id, kind, name, likelyType(type, number), number));
        return binding.list().ofMaxSize(4).map(ArrayList::new);
    }

    /** Mostly the type such numbers have, so that most parties can be let through at all. */
    private static String likelyType(String drawn, String number) {
        if (number == null
                || drawn.equals("414")
                || drawn.equals("118")
                || drawn.equals("902")
                || drawn.equals("990")) {
            return drawn;
        }
        return drawn.equals("113")
                ? drawn
                : number.strip().length() == 18 && !number.contains("L") && !number.contains("Y") ? "111" : "901";
    }
}
