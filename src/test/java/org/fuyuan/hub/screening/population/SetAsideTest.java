package org.fuyuan.hub.screening.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fuyuan.hub.screening.population.WatchedCounty.BANK;
import static org.fuyuan.hub.screening.population.WatchedCounty.DIRECTORS;
import static org.fuyuan.hub.screening.population.WatchedCounty.HOLDERS;
import static org.fuyuan.hub.screening.population.WatchedCounty.MARKET;
import static org.fuyuan.hub.screening.population.WatchedCounty.borrower;
import static org.fuyuan.hub.screening.population.WatchedCounty.director;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.ScreeningAlert;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.index.TestList;
import org.fuyuan.hub.screening.population.WatchedCounty.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an objection changes of what asking would say is told of members and of earlier decisions too. */
class SetAsideTest {

    private static final String NUMBER = "410825199001010015";
    private static final Party ZHANG = director("P-1", NUMBER, "张守信");
    private static final ListEntry ENTRY = TestList.person("A", NUMBER, "张守信");
    private static final LocalDate LONG = LocalDate.now().plusMonths(3);

    @TempDir
    Path folder;

    private WatchedCounty county;
    private ObjectedEntry objected;

    @BeforeEach
    void open() {
        county = new WatchedCounty(folder);
        county.replace(MARKET, DIRECTORS, ZHANG, director("masked", "4108251990****0015", "张守信"));
        county.replace(BANK, HOLDERS, borrower("62-1", NUMBER, "张守信"));
        county.change(ENTRY);
        county.settle();
        objected = new ObjectedEntry(county, "A");
        assertThat(words())
                .containsExactlyInAnyOrder(
                        "P-1 APPEARED BLOCK A", "masked APPEARED REVIEW A", "62-1 APPEARED REVIEW A");
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void an_entry_set_aside_for_a_person_is_lifted_from_him_wherever_he_is_held_and_from_nobody_else() {
        objected.setAside(ZHANG, LONG);
        county.settle();

        assertThat(newWords()).containsExactlyInAnyOrder("P-1 LIFTED PASS A", "62-1 LIFTED PASS A");
    }

    @Test
    void taken_back_it_appears_again() {
        UUID suppression = objected.setAside(ZHANG, LONG);
        county.settle();
        objected.takeBack(suppression);
        county.settle();

        assertThat(newWords().subList(2, 4))
                .containsExactlyInAnyOrder("P-1 APPEARED BLOCK A", "62-1 APPEARED REVIEW A");
    }

    @Test
    void on_the_day_after_its_last_it_appears_again() {
        objected.setAside(ZHANG, county.today());
        county.settle();
        county.daysLater(1);
        county.settle();

        assertThat(newWords().subList(2, 4))
                .containsExactlyInAnyOrder("P-1 APPEARED BLOCK A", "62-1 APPEARED REVIEW A");
    }

    @Test
    void who_is_registered_while_it_is_set_aside_is_told_when_it_is_taken_back() {
        UUID suppression = objected.setAside(ZHANG, LONG);
        county.settle();
        county.add(MARKET, DIRECTORS, director("P-9", NUMBER, "张守信"));
        county.settle();
        assertThat(newWords()).hasSize(2);

        objected.takeBack(suppression);
        county.settle();

        assertThat(newWords()).contains("P-9 APPEARED BLOCK A");
    }

    @Test
    void what_follows_while_an_objection_is_open_is_told_and_told_back_when_it_is_rejected() {
        UUID objection = objected.file("TAG");
        county.settle();
        assertThat(newWords())
                .containsExactlyInAnyOrder("P-1 CHANGED TAG A", "masked CHANGED TAG A", "62-1 CHANGED TAG A");

        ObjectedEntry.reject(county, objection);
        county.settle();

        assertThat(newWords().subList(3, 6))
                .containsExactlyInAnyOrder("P-1 CHANGED BLOCK A", "masked CHANGED REVIEW A", "62-1 CHANGED REVIEW A");
    }

    @Test
    void another_entry_of_the_same_person_still_stands() {
        county.change(TestList.person("B", NUMBER, "张守信"));
        county.settle();
        objected.setAside(ZHANG, LONG);
        county.settle();

        assertThat(newWords()).contains("P-1 LIFTED BLOCK A", "62-1 LIFTED REVIEW A");
    }

    @Test
    void a_node_that_has_not_read_the_suppressions_so_far_waits_and_tells_nothing_backwards() {
        objected.setAside(ZHANG, LONG);
        county.settle();
        county.forgetSuppressions();
        county.add(MARKET, DIRECTORS, director("P-9", NUMBER, "张守信"));

        assertThat(county.watch.turn()).isEqualTo(PopulationWatch.Turn.WAITING);
        county.readSuppressions();
        county.settle();

        assertThat(newWords()).hasSize(2).allMatch(words -> words.contains("LIFTED"));
    }

    @Test
    void dying_before_the_commit_loses_no_lifting() {
        objected.setAside(ZHANG, LONG);
        county.dieBeforeCommit.set(true);
        try {
            county.settle();
        } catch (RuntimeException e) {
            assertThat(e).hasStackTraceContaining("lost before the commit");
        }
        county.settle();

        assertThat(newWords()).containsExactlyInAnyOrder("P-1 LIFTED PASS A", "62-1 LIFTED PASS A");
    }

    @Test
    void whoever_it_blocked_before_is_told_once_that_it_is_set_aside_for_him() {
        Decision blocked = county.decide("WX-1", ZHANG);
        Decision old = county.decide("WX-2", director("2", "410825900101001", "张守信"));
        county.decide("WX-3", director("3", "4108251990****0015", "张守信"));
        county.decide("WX-4", director("4", "11010519491231002X", "李四"));

        objected.setAside(blocked, ZHANG, LONG);
        county.settle();
        county.watch.lookForLateDecisions();

        List<ScreeningAlert> alerts = ofDecisions();
        assertThat(alerts).extracting(ScreeningAlert::decisionId).containsExactlyInAnyOrder(blocked.id(), old.id());
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.cause()).isEqualTo(ScreeningAlert.Cause.LIFTED);
            assertThat(alert.effect()).isEqualTo("PASS");
            assertThat(alert.sentence()).contains("与当事人无关").doesNotContain("执");
        });
    }

    @Test
    void what_else_held_him_up_is_said_to_be_left() {
        county.change(TestList.person("B", NUMBER, "张守信"));
        county.settle();
        Decision held = county.decide("WX-1", ZHANG);

        objected.setAside(held, ZHANG, LONG);
        county.settle();
        assertThat(ofDecisions()).extracting(ScreeningAlert::effect).containsExactly("BLOCK");

        county.change(TestList.ended(TestList.person("B", NUMBER, "张守信"), ListedState.DELETED_EARLY));
        county.settle();
        assertThat(ofDecisions()).extracting(ScreeningAlert::effect).containsExactly("BLOCK", "PASS");
    }

    @Test
    void a_decision_of_a_node_that_had_not_heard_of_it_is_found_late() {
        county.forgetSuppressions();
        objected.setAside(ZHANG, LONG);
        Decision late = county.decide("WX-1", ZHANG);
        county.readSuppressions();

        county.watch.lookForLateDecisions();

        assertThat(ofDecisions()).extracting(ScreeningAlert::decisionId).contains(late.id());
    }

    @Test
    void of_a_party_without_a_number_only_the_business_itself_is_freed() {
        Party nameless = director("1", "", "张守信");
        Decision its = county.decide("WX-1", nameless);
        county.decide("WX-2", nameless);

        objected.setAside(its, nameless, LONG);
        county.settle();

        assertThat(ofDecisions()).extracting(ScreeningAlert::decisionId).containsExactly(its.id());
    }

    private List<String> words() {
        return county.told().stream()
                .filter(told -> told.alert().population() != null)
                .map(told -> told.alert().partyReference() + " " + told.words())
                .toList();
    }

    /** What was told of members since the test began. */
    private List<String> newWords() {
        List<String> all = words();
        return all.subList(3, all.size()).stream()
                .filter(words -> !words.endsWith("B"))
                .toList();
    }

    private List<ScreeningAlert> ofDecisions() {
        return county.told().stream()
                .map(Told::alert)
                .filter(alert -> alert.decisionId() != null)
                .toList();
    }
}
