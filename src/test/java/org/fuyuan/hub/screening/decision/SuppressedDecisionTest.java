package org.fuyuan.hub.screening.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Assessment;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.evidence.TestNumberKey;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.ListedNames;
import org.fuyuan.hub.screening.measure.TestMeasures;
import org.fuyuan.hub.screening.suppression.Fingerprints;
import org.fuyuan.hub.screening.suppression.Suppression;
import org.fuyuan.hub.screening.suppression.Suppressions;
import org.junit.jupiter.api.Test;

/** What a suppression and an open objection do to a decision. */
class SuppressedDecisionTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final UUID ID = UUID.fromString("018f2b7e-5c1a-7c3d-9a00-000000000001");
    private static final Fingerprints FINGERPRINTS = new Fingerprints(TestNumberKey.key());
    private static final Party PARTY = Parties.person("张伟", "111", Parties.NUMBER, "director");
    private static final Binding ENTRY = entry("SX1", "张伟", Parties.NUMBER);

    @Test
    void the_hit_is_listed_as_suppressed_and_lets_pass() {
        Assessment answer = ask(PARTY, List.of(ENTRY), suppressing(PARTY, ENTRY, TODAY));

        assertThat(answer.effect()).isEqualTo(Effect.PASS);
        assertThat(answer.parties().get(0).sentence()).contains("不是该当事人").contains("可以继续办理");
        assertThat(hits(answer)).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.effect()).isEqualTo(Effect.PASS);
            assertThat(hit.suppression()).isEqualTo(ID);
            assertThat(hit.notes()).anyMatch(note -> note.contains(ID.toString()));
        });
    }

    @Test
    void the_same_number_in_15_digits_is_the_same_person() {
        Party old = Parties.person("张伟", "111", "410825900101001", "director");

        assertThat(ask(old, List.of(ENTRY), suppressing(PARTY, ENTRY, TODAY)).effect())
                .isEqualTo(Effect.PASS);
    }

    @Test
    void a_new_entry_blocks() {
        Assessment answer =
                ask(PARTY, List.of(ENTRY, entry("SX2", "张伟", Parties.NUMBER)), suppressing(PARTY, ENTRY, TODAY));

        assertThat(answer.effect()).isEqualTo(Effect.BLOCK);
        assertThat(hits(answer).get(0).entry().entryId()).isEqualTo("SX2");
    }

    @Test
    void an_entry_that_now_names_somebody_else_is_hit_again() {
        Suppressions suppressions = suppressing(PARTY, ENTRY, TODAY);
        Binding renamed = entry("SX1", "張偉", Parties.NUMBER);
        Binding renumbered = entry("SX1", "张伟", null);

        assertThat(ask(PARTY, List.of(renamed), suppressions).effect()).isEqualTo(Effect.BLOCK);
        assertThat(hits(ask(PARTY, List.of(renumbered), suppressions))).allMatch(hit -> hit.suppression() == null);
    }

    @Test
    void after_its_last_day_the_block_is_back() {
        assertThat(ask(PARTY, List.of(ENTRY), suppressing(PARTY, ENTRY, TODAY.minusDays(1)))
                        .effect())
                .isEqualTo(Effect.BLOCK);
    }

    @Test
    void a_namesake_without_a_number_is_set_aside_for_its_business_alone() {
        Party namesake = Parties.person("张伟", "", "", "director");
        Binding listed = entry("SX1", "张伟", null);
        Suppressions suppressions = suppressing(namesake, listed, TODAY);

        assertThat(ask("B", namesake, List.of(listed), suppressions).effect()).isEqualTo(Effect.PASS);
        assertThat(ask("ANOTHER", namesake, List.of(listed), suppressions).effect())
                .isEqualTo(Effect.REVIEW);
        assertThat(hits(ask("B", PARTY, List.of(listed), suppressions))).allMatch(hit -> hit.suppression() == null);
    }

    @Test
    void an_open_objection_is_told_and_changes_nothing_unless_the_rules_say_so() {
        Assessment told =
                ask(PARTY, List.of(ENTRY), new Suppressions(1, FINGERPRINTS, List.of(), Map.of("SX1", Effect.BLOCK)));
        Assessment eased =
                ask(PARTY, List.of(ENTRY), new Suppressions(1, FINGERPRINTS, List.of(), Map.of("SX1", Effect.REVIEW)));

        assertThat(told.effect()).isEqualTo(Effect.BLOCK);
        assertThat(hits(told)).allSatisfy(hit -> assertThat(hit.notes()).anyMatch(note -> note.startsWith("异议处理中")));
        assertThat(eased.effect()).isEqualTo(Effect.REVIEW);
    }

    private static Suppressions suppressing(Party party, Binding listed, LocalDate until) {
        Suppression suppression = new Suppression(
                ID,
                listed.entryId(),
                FINGERPRINTS.listed(listed),
                FINGERPRINTS.person(question("B", party), party),
                until);
        return new Suppressions(1, FINGERPRINTS, List.of(suppression), Map.of());
    }

    private static Assessment ask(Party party, List<Binding> listed, Suppressions suppressions) {
        return ask("B", party, listed, suppressions);
    }

    private static Assessment ask(String business, Party party, List<Binding> listed, Suppressions suppressions) {
        return new Answering(new ListedNames(listed), TestMeasures.catalogue(), () -> suppressions)
                .answer(question(business, party), TODAY, false);
    }

    private static Question question(String business, Party party) {
        return new Question("market-supervision", "company-registration", "test", business, "clerk", List.of(party));
    }

    private static List<Hit> hits(Assessment answer) {
        return answer.parties().get(0).hits().stream()
                .filter(hit -> hit.measure().id().startsWith("market-supervision/"))
                .toList();
    }

    private static Binding entry(String id, String name, String number) {
        return Parties.bound(id, ListKind.DISHONEST, PartyKind.PERSON, Binding.SUBJECT, name, number);
    }
}
