package org.fuyuan.hub.screening.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fuyuan.hub.screening.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of the county: every starting row of the catalogue of punishments 联合惩戒 is there, with its effect and its law. */
class DomainRowsTest {

    private static final MeasureVersion MEASURES = TestMeasures.ofTheCounty();
    private static final String ROWS =
            """
            market-supervision/company-registration        | BLOCK  | 公司法》第一百七十八条第一款第五项,登记管理条例》第十二条
            market-supervision/equity-transfer             | BLOCK* | 强制执行股权
            market-supervision/food-drug-licence           | REVIEW | 64号
            market-supervision/quality-honours             | BLOCK  | 64号
            finance/government-procurement                 | BLOCK  | 政府采购法》第二十二条,125号
            public-resources/mandatory-tender              | BLOCK  | 285号
            development-reform/government-investment-project | BLOCK | 64号
            finance/government-investment-project          | BLOCK  | 64号
            development-reform/enterprise-subsidy          | REVIEW | 64号,基础清单
            finance/enterprise-subsidy                     | REVIEW | 64号,基础清单
            tax/tax-preference                             | REVIEW | 基础清单
            tax/tax-credit-grade                           | REVIEW | 基础清单
            tax/sealed-property-clearance                  | BLOCK* | 民事诉讼法
            natural-resources/land-grant                   | BLOCK  | 370号
            natural-resources/home-registration            | BLOCK* | 法释〔2015〕17号）第三条
            natural-resources/sealed-property-registration | BLOCK* | 查封、扣押、冻结财产
            natural-resources/mining-rights                | REVIEW | 64号
            forestry/state-forest-land                     | BLOCK  | 64号
            agriculture/state-grassland                    | BLOCK  | 64号
            agriculture/project-funds                      | REVIEW | 基础清单
            housing/construction-qualification             | REVIEW | 64号
            housing/home-purchase-signing                  | BLOCK* | 法释〔2015〕17号）第三条
            housing/provident-fund                         | BLOCK* | 民事诉讼法
            transport/project-tender                       | BLOCK  | 285号
            transport/transport-licence                    | REVIEW | 64号
            public-security/sealed-vehicle-transfer        | BLOCK* | 民事诉讼法
            public-security/vehicle-purchase               | REVIEW | 法释〔2015〕17号）第三条
            public-security/leaving-the-country            | BLOCK* | 民事诉讼法》第二百六十六条,出境入境管理法》第十二条
            railway-aviation/high-class-travel             | BLOCK  | 法释〔2015〕17号）第三条
            culture-tourism/luxury-travel                  | REVIEW | 法释〔2015〕17号）第三条
            education/high-fee-school                      | REVIEW | 法释〔2015〕17号）第三条
            rural-commercial-bank/credit-granting          | REVIEW | 基础清单
            rural-commercial-bank/wealth-products          | BLOCK  | 法释〔2015〕17号）第三条
            insurance/high-value-insurance                 | BLOCK  | 法释〔2015〕17号）第三条
            credit-bureau/credit-file-record               | TAG    | 民事诉讼法》第二百六十六条
            human-resources/civil-servant-recruitment      | BLOCK  | 公务员法》第二十六条
            organisation-personnel/civil-servant-recruitment | BLOCK | 公务员法》第二十六条
            institution-establishment/institution-legal-representative | BLOCK | 64号
            state-assets/soe-executive                     | BLOCK  | 64号
            state-assets/state-equity-acquisition          | BLOCK  | 64号
            civil-affairs/social-organisation-head         | BLOCK  | 64号
            civil-affairs/social-organisation-founding     | REVIEW | 64号
            civilisation-office/honours                    | BLOCK  | 64号
            justice/honours                                | BLOCK  | 64号
            armed-forces/enlistment                        | REVIEW | 64号
            all/random-checks                              | TAG    | 64号
            """;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = ROWS)
    void every_starting_row_is_there_with_its_effect_and_its_law(String id, String effect, String laws) {
        Measure measure = measure(id);
        MeasureRow first = measure.rows().get(0);

        assertThat(first.effect()).isEqualTo(Effect.valueOf(effect.replace("*", "")));
        assertThat(first.needsAssistanceNotice()).isEqualTo(effect.endsWith("*"));
        assertThat(first.laws()).contains(laws.split(","));
        assertThat(measure.rows()).allMatch(row -> row.effect().compareTo(first.effect()) <= 0);
    }

    @Test
    void the_catalogue_holds_nothing_else() {
        Set<String> listed = new HashSet<>();
        ROWS.lines().forEach(row -> listed.add(row.split("\\|")[0].strip()));

        assertThat(MEASURES.measures()).extracting(Measure::id).containsExactlyInAnyOrderElementsOf(listed);
    }

    static List<Measure> measures() {
        return MEASURES.measures();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void every_measure_can_be_explained_to_a_citizen(Measure measure) {
        assertThat(measure.title()).containsPattern("\\p{IsHan}");
        assertThat(measure.contact()).containsPattern("[0-9]{5}");
        assertThat(measure.appeal()).contains("人民法院");
        assertThat(measure.signOff()).as("(K) until lawyers have confirmed it").isEqualTo(Measure.SignOff.PENDING);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void whoever_may_be_blocked_is_reviewed_while_the_list_lags(Measure measure) {
        boolean blocks = measure.rows().stream().anyMatch(row -> row.effect() == Effect.BLOCK);

        assertThat(!blocks || measure.whenStale() == Measure.WhenStale.REVIEW).isTrue();
    }

    @Test
    void a_restriction_of_consumption_never_rests_on_the_dishonest_list() {
        assertThat(MEASURES.measures().stream()
                        .flatMap(measure -> measure.rows().stream())
                        .filter(row -> row.laws().contains("法释〔2015〕17号"))
                        .flatMap(row -> row.lists().stream())
                        .map(Enum::name)
                        .distinct())
                .containsExactly("CONSUMPTION_RESTRICTION");
    }

    @Test
    void measures_for_all_are_every_departments() {
        assertThat(MEASURES.of("tax", "random-checks")).extracting(Measure::id).containsExactly("all/random-checks");
        assertThat(MEASURES.of("tax", "tax-preference")).extracting(Measure::id).containsExactly("tax/tax-preference");
        assertThat(MEASURES.of("tax", "nothing-such")).isEmpty();
    }

    @Test
    void every_way_of_matching_has_its_rule_and_its_reason() {
        assertThat(Arrays.stream(MatchWay.values())
                        .map(way -> MEASURES.matching().rule(way)))
                .allSatisfy(rule -> assertThat(rule.reason()).isNotBlank());
    }

    private static Measure measure(String id) {
        return MEASURES.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no measure " + id));
    }
}
