package org.fuyuan.hub.screening.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.match.Match;
import org.fuyuan.hub.screening.measure.MatchRule;
import org.fuyuan.hub.screening.measure.MatchWay;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.MeasureVersion;
import org.fuyuan.hub.screening.measure.TestMeasures;
import org.fuyuan.hub.screening.suppression.Standing;
import org.junit.jupiter.api.Test;

/** Each rule that makes a hit milder, by its name. */
class EffectRuleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-01");
    private static final MeasureVersion MEASURES = TestMeasures.ofTheCounty();
    private static final Waiver TODAYS = new Waiver("就医", TODAY, TODAY);

    @Test
    void match_leads_so_far() {
        assertThat(EffectRule.MATCH_LEADS_SO_FAR.most(train(MatchWay.SAME_NUMBER)))
                .contains(Effect.BLOCK);
        assertThat(EffectRule.MATCH_LEADS_SO_FAR.most(train(MatchWay.NAME_ONLY)))
                .contains(Effect.REVIEW);
    }

    @Test
    void only_number_and_name_block_whatever_the_file_says() {
        MatchRule unjust = new MatchRule(MatchWay.NAME_ONLY, Effect.BLOCK, 1, "仅姓名一致", "坏规则");
        Case met = train(new Match(bound("法定代表人", null), unjust, List.of()));

        assertThat(EffectRule.ONLY_NUMBER_AND_NAME_BLOCK.most(train(MatchWay.SAME_NUMBER)))
                .isEmpty();
        assertThat(EffectRule.effectOf(met)).isEqualTo(Effect.REVIEW);
    }

    @Test
    void notice_not_served() {
        assertThat(EffectRule.NOTICE_NOT_SERVED.most(train(MatchWay.SAME_NUMBER)))
                .isEmpty();
        assertThat(EffectRule.NOTICE_NOT_SERVED.most(
                        of("public-security", "leaving-the-country", "traveller", match(MatchWay.SAME_NUMBER))))
                .contains(Effect.REVIEW);
    }

    @Test
    void relation_unknown() {
        Match unknown = new Match(bound("财务总监", null), rule(MatchWay.SAME_NUMBER), List.of());

        assertThat(EffectRule.RELATION_UNKNOWN.most(train(MatchWay.SAME_NUMBER)))
                .isEmpty();
        assertThat(EffectRule.RELATION_UNKNOWN.most(train(unknown))).contains(Effect.REVIEW);
    }

    @Test
    void exempted() {
        assertThat(EffectRule.EXEMPTED.most(
                        of("finance", "enterprise-subsidy", "applicant", match(MatchWay.SAME_NUMBER))))
                .isEmpty();
        assertThat(EffectRule.EXEMPTED.most(
                        of("finance", "enterprise-subsidy", "farm-support-recipient", match(MatchWay.SAME_NUMBER))))
                .contains(Effect.PASS);
    }

    @Test
    void waived() {
        Match waived = new Match(bound(Binding.SUBJECT, TODAYS), rule(MatchWay.SAME_NUMBER), List.of());

        assertThat(EffectRule.WAIVED.most(train(MatchWay.SAME_NUMBER))).isEmpty();
        assertThat(EffectRule.WAIVED.most(train(waived))).contains(Effect.PASS);
    }

    @Test
    void suppressed() {
        Match match = match(MatchWay.SAME_NUMBER);
        Standing suppressed = new Standing(UUID.randomUUID(), null);

        assertThat(EffectRule.SUPPRESSED.most(train(match))).isEmpty();
        assertThat(EffectRule.SUPPRESSED.most(
                        of("railway-aviation", "high-class-travel", "passenger", match, suppressed)))
                .contains(Effect.PASS);
    }

    @Test
    void objected_to() {
        Match match = match(MatchWay.SAME_NUMBER);
        Standing objectedTo = new Standing(null, Effect.REVIEW);

        assertThat(EffectRule.OBJECTED_TO.most(train(match))).isEmpty();
        assertThat(EffectRule.OBJECTED_TO.most(
                        of("railway-aviation", "high-class-travel", "passenger", match, objectedTo)))
                .contains(Effect.REVIEW);
    }

    @Property
    void their_order_does_not_matter(@ForAll MatchWay way, @ForAll boolean isWaived, @ForAll boolean isKnown) {
        Binding bound = bound(isKnown ? "法定代表人" : "财务总监", isWaived ? TODAYS : null);
        Case met = train(new Match(bound, rule(way), List.of()));
        List<EffectRule> backwards = Arrays.asList(EffectRule.values());
        Collections.reverse(backwards);

        Effect effect = met.row().effect();
        for (EffectRule rule : backwards) {
            Optional<Effect> most = rule.most(met);
            effect = most.isPresent() ? effect.atMost(most.get()) : effect;
        }

        assertThat(effect).isEqualTo(EffectRule.effectOf(met));
    }

    private static Case train(MatchWay way) {
        return train(match(way));
    }

    private static Case train(Match match) {
        return of("railway-aviation", "high-class-travel", "passenger", match);
    }

    private static Case of(String department, String scenario, String role, Match match) {
        return of(department, scenario, role, match, Standing.UNDISPUTED);
    }

    private static Case of(String department, String scenario, String role, Match match, Standing standing) {
        Measure measure = MEASURES.of(department, scenario).get(0);
        return new Case(
                Parties.person("张伟", "111", Parties.NUMBER, role),
                match,
                measure,
                measure.rows().get(0),
                MEASURES.vocabulary(),
                TODAY,
                standing);
    }

    private static Match match(MatchWay way) {
        return new Match(bound(Binding.SUBJECT, null), rule(way), List.of());
    }

    private static MatchRule rule(MatchWay way) {
        return MEASURES.matching().rule(way);
    }

    private static Binding bound(String relation, Waiver waiver) {
        return Parties.bound(
                "SX1", ListKind.CONSUMPTION_RESTRICTION, PartyKind.PERSON, relation, "张伟", Parties.NUMBER, waiver);
    }
}
