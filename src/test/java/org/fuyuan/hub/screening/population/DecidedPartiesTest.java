package org.fuyuan.hub.screening.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.ScreeningAlert;
import org.fuyuan.hub.screening.index.TestList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was blocked by an entry, or sent to review, is told when it goes. */
class DecidedPartiesTest {

    private static final ListEntry ENTRY = TestList.person("A", "410825199001010015", "张守信");
    private static final ListEntry GONE = TestList.ended(ENTRY, ListedState.DELETED_EARLY);

    @TempDir
    Path folder;

    private WatchedCounty county;

    @BeforeEach
    void open() {
        county = new WatchedCounty(folder);
        county.change(ENTRY);
        county.settle();
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void whoever_an_entry_blocked_is_told_once_when_it_goes() {
        UUID decision = decided("market-supervision", "company-registration", "WX-1");
        hit(decision, "1", 0, "BLOCK", "A", 1);
        hit(decision, "1", 1, "REVIEW", "A", 1);

        county.change(GONE);
        county.settle();
        county.watch.lookForLateDecisions();

        assertThat(county.words()).containsExactly("LIFTED PASS A");
        ScreeningAlert alert = county.told().get(0).alert();
        assertThat(alert.decisionId()).isEqualTo(decision);
        assertThat(alert.businessReference()).isEqualTo("WX-1");
        assertThat(alert.partyReference()).isEqualTo("1");
        assertThat(alert.population()).isNull();
        assertThat(alert.sentence()).contains("可以继续办理").doesNotContain("执").doesNotContain("法院");
        assertThat(county.told().get(0).recipient()).isEqualTo("market-supervision");
    }

    @Test
    void what_else_stood_against_the_party_still_does() {
        UUID decision = decided("market-supervision", "company-registration", "WX-1");
        hit(decision, "1", 0, "BLOCK", "A", 1);
        hit(decision, "1", 1, "REVIEW", "B", 1);

        county.change(GONE);
        county.settle();

        assertThat(county.words()).containsExactly("LIFTED REVIEW A");
        assertThat(county.told().get(0).alert().measures()).containsExactly("m");
    }

    @Test
    void nobody_may_go_on_while_hits_that_were_not_shown_may_stand_behind_the_last_that_was() {
        int shown = county.measures.current().matching().thresholds().hitsShown();
        UUID decision = decided("market-supervision", "company-registration", "WX-1");
        for (int place = 0; place < shown; place++) {
            hit(decision, "1", place, "BLOCK", "A", 1);
        }

        county.change(GONE);
        county.settle();

        assertThat(county.words()).containsExactly("LIFTED BLOCK A");
        assertThat(county.told().get(0).alert().sentence()).contains("请重新比对");
    }

    @Test
    void nobody_is_told_of_a_trial_of_the_court_or_of_what_never_held_him_up() {
        hit(decided("court", "trial", "market-supervision/company-registration"), "1", 0, "BLOCK", "A", 1);
        hit(decided("market-supervision", "company-registration", "WX-2"), "1", 0, "TAG", "A", 1);

        county.change(GONE);
        county.settle();

        assertThat(county.told()).isEmpty();
    }

    @Test
    void a_decision_kept_after_the_entry_had_gone_is_found_late() {
        county.change(GONE);
        county.settle();
        hit(decided("market-supervision", "company-registration", "WX-3"), "1", 0, "BLOCK", "A", 1);

        county.watch.lookForLateDecisions();

        assertThat(county.words()).containsExactly("LIFTED PASS A");
    }

    @Test
    void an_entry_that_comes_back_and_goes_again_is_told_to_those_it_blocked_since() {
        hit(decided("market-supervision", "company-registration", "WX-4"), "1", 0, "BLOCK", "A", 1);
        county.change(GONE);
        county.settle();
        county.change(ENTRY);
        county.settle();
        hit(decided("market-supervision", "company-registration", "WX-5"), "1", 0, "BLOCK", "A", 3);
        county.watch.lookForLateDecisions();
        county.change(GONE);
        county.settle();

        assertThat(county.told())
                .extracting(told -> told.alert().businessReference())
                .containsExactly("WX-4", "WX-5");
    }

    private UUID decided(String department, String scenario, String business) {
        UUID id = MessageIds.next();
        county.jdbc.update(
                """
                insert into screening.decision (id, group_id, place, department, scenario, business_reference, purpose, asked_by,
                    effect, list_sequence, measures_version, stale, decided_at, receipt, number_key, measures_hit, question, answer)
                values (?, ?, 0, ?, ?, ?, 'p', 'a', 'BLOCK', 1, 'm', false, now(), 'r', 'k', '{}', '[]', '[]')""",
                id,
                id,
                department,
                scenario,
                business);
        return id;
    }

    private void hit(UUID decision, String party, int place, String effect, String entry, long version) {
        county.jdbc.update(
                """
                insert into screening.hit select id, ?, ?, department, scenario, business_reference, ?, 'CERTIFICATE', 'm', ?, ?,
                    decided_at from screening.decision where id = ?""",
                party,
                place,
                effect,
                entry,
                version,
                decision);
    }
}
