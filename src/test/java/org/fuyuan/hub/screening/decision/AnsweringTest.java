package org.fuyuan.hub.screening.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.Assessment;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.Found;
import org.fuyuan.hub.screening.index.Found.Nearness;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.index.ListedNames;
import org.fuyuan.hub.screening.measure.TestMeasures;
import org.junit.jupiter.api.Test;

/** Whole questions: what is refused, and on which state of the list an answer rests. */
class AnsweringTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-01");
    private static final Party DIRECTOR = Parties.person("张伟", "111", Parties.NUMBER, "director");

    @Test
    void the_answer_is_as_severe_as_its_most_severe_party() {
        Party other = new Party("P-2", PartyKind.PERSON, "李娜", "111", "412225197001010015", "supervisor");
        Binding listed = listed("SX1", "张伟");

        Assessment answer = answering(new ListedNames(List.of(listed))).answer(question(DIRECTOR, other), TODAY, false);

        assertThat(answer.effect()).isEqualTo(Effect.BLOCK);
        assertThat(answer.parties()).extracting(each -> each.effect()).containsExactly(Effect.BLOCK, Effect.PASS);
        assertThat(answer.measuresVersion())
                .isEqualTo(TestMeasures.ofTheCounty().id());
        assertThat(answer.listVersion().sequence()).isEqualTo(1);
    }

    @Test
    void a_scenario_that_no_measure_speaks_of_is_refused() {
        assertThat(refusal(new Question("housing", "company-registration", "test", "B", "c", List.of(DIRECTOR))))
                .isEqualTo("no-measure at /scenario: found housing/company-registration;"
                        + " expected a scenario of the department with a file in mappings/measures");
    }

    @Test
    void a_misspelt_role_is_refused_and_not_let_through() {
        assertThat(refusal(question(Parties.person("张伟", "111", Parties.NUMBER, "direktor"))))
                .isEqualTo("unmapped-code at /parties/0/role: found \"direktor\";"
                        + " expected one of director, legal-representative, senior-manager, supervisor");
    }

    @Test
    void a_list_that_is_still_being_loaded_answers_nothing() {
        ListIndex loading = new MovingList(0) {
            @Override
            public boolean isReady() {
                return false;
            }
        };

        assertThatThrownBy(() -> answering(loading).answer(question(DIRECTOR), TODAY, false))
                .isInstanceOf(ScreeningUnavailableException.class)
                .hasMessage("The list is not in memory yet; ask again later.");
    }

    @Test
    void an_answer_rests_on_one_state_of_the_list() {
        MovingList moving = new MovingList(3);

        Assessment answer = answering(moving).answer(question(DIRECTOR), TODAY, false);

        assertThat(answer.listVersion()).isEqualTo(moving.version());
        assertThat(answer.effect()).isEqualTo(Effect.BLOCK);
    }

    @Test
    void the_nearest_of_near_names_comes_first_and_its_likeness_is_explained() {
        List<Nearness> nearness = List.of(new Nearness(0.7, "读音相同 伟/威"), new Nearness(0.85, "字形相近 伟/玮"));
        ListIndex near = new MovingList(0) {
            @Override
            public Found byName(PartyName name) {
                return new Found(version(), List.of());
            }

            @Override
            public Found nearNames(PartyName name, int most) {
                return new Found(version(), List.of(listed("SX1", "张威"), listed("SX2", "张玮")), nearness);
            }
        };

        List<Hit> hits = answering(near)
                .answer(question(Parties.person("张伟", "", "", "director")), TODAY, false)
                .parties()
                .get(0)
                .hits();

        assertThat(hits).extracting(hit -> hit.entry().name()).containsExactly("张玮", "张威");
        assertThat(hits.get(0).notes()).contains("姓名（名称）相近之处：字形相近 伟/玮");
    }

    @Test
    void a_stale_answer_says_so() {
        assertThat(answering(new ListedNames(List.of()))
                        .answer(question(DIRECTOR), TODAY, true)
                        .stale())
                .isTrue();
    }

    private static String refusal(Question question) {
        return catchThrowableOfType(RefusedException.class, () -> answering(new ListedNames(List.of()))
                        .answer(question, TODAY, false))
                .getMessage();
    }

    private static Question question(Party... parties) {
        return new Question(
                "market-supervision", "company-registration", "registration", "B-1", "clerk", List.of(parties));
    }

    private static Binding listed(String entryId, String name) {
        return Parties.bound(entryId, ListKind.DISHONEST, PartyKind.PERSON, Binding.SUBJECT, name, Parties.NUMBER);
    }

    private static Answering answering(ListIndex index) {
        return new Answering(index, TestMeasures.catalogue());
    }

    /** A list that changes at each of the first look-ups: only then it names somebody. */
    private static class MovingList implements ListIndex {

        private final int changes;
        private int looks;

        MovingList(int changes) {
            this.changes = changes;
        }

        @Override
        public ListVersion version() {
            return new ListVersion(Math.min(looks, changes), Instant.EPOCH);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public Duration lag() {
            return Duration.ZERO;
        }

        @Override
        public Found byCertificate(CertificateNumber number) {
            return look();
        }

        @Override
        public Found byName(PartyName name) {
            return look();
        }

        @Override
        public Found nearNames(PartyName name, int most) {
            return look();
        }

        private Found look() {
            looks++;
            return looks < changes
                    ? new Found(version(), List.of())
                    : new Found(version(), List.of(listed("SX1", "张伟")));
        }
    }
}
