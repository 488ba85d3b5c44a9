package org.fuyuan.hub.screening.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fuyuan.hub.screening.Assessment;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.junit.jupiter.api.Test;

/** What is kept of a question. */
class DraftingTest {

    private static final String NUMBER = "410825199001010015";

    @Test
    void a_number_written_into_the_purpose_or_for_who_asks_is_not_kept() {
        Question question = new Question(
                "market-supervision",
                "company-registration",
                "核对 " + NUMBER,
                "B-1",
                "窗口 " + NUMBER,
                List.of(new Party("1", PartyKind.PERSON, "张伟", "111", NUMBER, "director")));
        Assessment nothing = new Assessment(List.of(), new ListVersion(1, Instant.EPOCH), "m", false);

        KeptDecision kept = new Drafting(TestNumberKey.key(), Clock.systemUTC()).draft(question, nothing);

        assertThat(kept.purpose()).startsWith("核对 410825").doesNotContain(NUMBER);
        assertThat(kept.askedBy()).startsWith("窗口 410825").doesNotContain(NUMBER);
        assertThat(kept.question().text()).doesNotContain(NUMBER);
    }
}
