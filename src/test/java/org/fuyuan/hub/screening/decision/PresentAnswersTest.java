package org.fuyuan.hub.screening.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fuyuan.hub.screening.Assessment;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.index.ListedNames;
import org.fuyuan.hub.screening.measure.TestMeasures;
import org.junit.jupiter.api.Test;

/** A list that lags behind the court's is told with each answer, and reviewed where the measure says so. */
class PresentAnswersTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final ListedNames list = new ListedNames(List.of());

    @Test
    void up_to_the_limit_an_answer_is_fresh() {
        list.setLag(LIMIT);

        Assessment answer = ask();

        assertThat(answer.stale()).isFalse();
        assertThat(answer.effect()).isEqualTo(Effect.PASS);
    }

    @Test
    void beyond_it_the_answer_is_stale_and_a_person_decides() {
        list.setLag(LIMIT.plusNanos(1));

        Assessment answer = ask();

        assertThat(answer.stale()).isTrue();
        assertThat(answer.effect()).isEqualTo(Effect.REVIEW);
        assertThat(answer.parties().get(0).sentence()).contains("法院名单数据正在同步");
    }

    private Assessment ask() {
        Question question = new Question(
                "market-supervision",
                "company-registration",
                "registration",
                "B-1",
                "clerk",
                List.of(Parties.person("张伟", "111", Parties.NUMBER, "director")));
        return new PresentAnswers(list, new Answering(list, TestMeasures.catalogue()), LIMIT).assess(question);
    }
}
