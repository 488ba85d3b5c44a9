package org.fuyuan.hub.screening.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fuyuan.hub.screening.population.WatchedCounty.BANK;
import static org.fuyuan.hub.screening.population.WatchedCounty.DIRECTORS;
import static org.fuyuan.hub.screening.population.WatchedCounty.HOLDERS;
import static org.fuyuan.hub.screening.population.WatchedCounty.MARKET;
import static org.fuyuan.hub.screening.population.WatchedCounty.borrower;
import static org.fuyuan.hub.screening.population.WatchedCounty.director;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.message.ScreeningAlert;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.index.TestList;
import org.fuyuan.hub.screening.measure.TestMeasures;
import org.fuyuan.hub.screening.population.WatchedCounty.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Departments are told of whom they hold, each of its own and of nobody else's. */
class PopulationWatchTest {

    private static final String ONE = "410825199001010015";
    private static final String OTHER = "11010519491231002X";
    private static final Party ZHANG = director("P-1", ONE, "张守信");
    private static final ListEntry ENTRY = TestList.person("A", ONE, "张守信");

    @TempDir
    Path folder;

    private WatchedCounty county;

    @BeforeEach
    void open() {
        county = new WatchedCounty(folder);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void a_department_is_told_when_an_entry_appears_against_a_member_changes_and_goes() {
        county.replace(MARKET, DIRECTORS, ZHANG, director("P-2", OTHER, "李四"));
        county.settle();
        assertThat(county.told()).isEmpty();

        county.change(ENTRY);
        county.settle();
        county.change(ENTRY);
        county.settle();
        county.change(TestList.ended(ENTRY, ListedState.DELETED_EARLY));
        county.settle();

        assertThat(county.words()).containsExactly("APPEARED BLOCK A", "CHANGED BLOCK A", "LIFTED PASS A");
        ScreeningAlert first = county.told().get(0).alert();
        assertThat(first.population()).isEqualTo(DIRECTORS);
        assertThat(first.partyReference()).isEqualTo("P-1");
        assertThat(first.measures()).containsExactly("market-supervision/company-registration/listed-officer");
        assertThat(first.sentence()).contains("张守信").contains("温县人民法院").doesNotContain(ONE);
        ScreeningAlert last = county.told().get(2).alert();
        assertThat(last.entryVersion()).isEqualTo(3);
        assertThat(last.measures()).isEmpty();
        assertThat(last.listSequence()).isEqualTo(3);
        assertThat(county.told())
                .extracting(Told::subject)
                .containsOnly(county.told().get(0).subject());
        assertThat(county.count("select count(*) from ledger.entry where event = 'ALERT_RAISED'"))
                .isEqualTo(3);
    }

    @Test
    void who_stands_on_the_list_already_is_told_of_once_registered_and_not_again_when_the_register_is_replaced() {
        county.change(ENTRY);
        county.replace(MARKET, DIRECTORS, ZHANG);
        county.settle();
        county.replace(MARKET, DIRECTORS, director("P-3", OTHER, "王五"), ZHANG);
        county.settle();

        assertThat(county.words()).containsExactly("APPEARED BLOCK A");
        assertThat(county.populations.state(MARKET, DIRECTORS)).hasValueSatisfying(state -> {
            assertThat(state.members()).isEqualTo(2);
            assertThat(state.version()).isEqualTo(2);
            assertThat(state.matched()).isOne();
            assertThat(state.compared()).isTrue();
        });
    }

    @Test
    void an_entry_corrected_to_name_somebody_else_is_lifted_from_the_first_and_appears_against_the_second() {
        county.replace(MARKET, DIRECTORS, ZHANG, director("P-2", OTHER, "李四"));
        county.change(ENTRY);
        county.settle();
        county.change(TestList.person("A", OTHER, "李四"));
        county.settle();

        assertThat(county.told())
                .extracting(told -> told.words() + " " + told.alert().partyReference())
                .containsExactlyInAnyOrder("APPEARED BLOCK A P-1", "LIFTED PASS A P-1", "APPEARED BLOCK A P-2");
    }

    @Test
    void while_another_entry_stands_a_lifting_does_not_say_that_the_party_is_free() {
        county.replace(MARKET, DIRECTORS, ZHANG);
        county.change(ENTRY);
        county.change(TestList.person("B", ONE, "张守信"));
        county.settle();
        county.change(TestList.ended(ENTRY, ListedState.WITHDRAWN));
        county.settle();

        assertThat(county.words()).hasSize(3).last().isEqualTo("LIFTED BLOCK A");
    }

    @Test
    void a_common_name_never_leads_to_more_than_a_review_and_a_namesake_with_a_number_of_his_own_to_nothing() {
        county.replace(
                MARKET,
                DIRECTORS,
                director("nameless", "", "张守信"),
                director("masked", "4108251990****0015", "张守信"),
                director("namesake", OTHER, "张守信"),
                director("old", "410825900101001", "张守信"));
        county.change(ENTRY);
        county.settle();

        assertThat(county.told())
                .extracting(told ->
                        told.alert().partyReference() + " " + told.alert().effect())
                .containsExactlyInAnyOrder("nameless REVIEW", "masked REVIEW", "old BLOCK");
    }

    @Test
    void a_department_never_gets_anothers_alert() {
        county.replace(MARKET, DIRECTORS, ZHANG);
        county.replace(BANK, HOLDERS, borrower("62-1", ONE, "张守信"), borrower("62-2", OTHER, "李四"));
        county.change(ENTRY);
        county.change(TestList.person("B", OTHER, "李四"));
        county.settle();

        assertThat(county.told())
                .extracting(told -> told.recipient() + " " + told.alert().partyReference() + " " + told.words())
                .containsExactlyInAnyOrder(
                        MARKET + " P-1 APPEARED BLOCK A",
                        BANK + " 62-1 APPEARED REVIEW A",
                        BANK + " 62-2 APPEARED REVIEW B");
    }

    @Test
    void of_whom_a_department_holds_no_more_it_is_told_nothing() {
        county.replace(MARKET, DIRECTORS, ZHANG, director("P-2", OTHER, "李四"));
        county.change(ENTRY);
        county.change(TestList.person("B", OTHER, "李四"));
        county.settle();
        assertThat(county.populations.remove(MARKET, DIRECTORS, List.of("P-1", "unknown")))
                .isOne();
        county.replace(MARKET, DIRECTORS, director("P-9", "412225197001010015", "赵六"));
        county.change(TestList.ended(ENTRY, ListedState.WITHDRAWN));
        county.change(TestList.ended(TestList.person("B", OTHER, "李四"), ListedState.WITHDRAWN));
        county.settle();

        assertThat(county.words()).hasSize(2).allMatch(words -> words.startsWith("APPEARED"));
        assertThat(county.count("select count(*) from screening.standing")).isZero();
    }

    @Test
    void dying_before_the_commit_loses_nothing_and_dying_after_it_tells_nothing_twice() {
        county.replace(MARKET, DIRECTORS, ZHANG);
        county.settle();
        county.change(ENTRY);
        dieOnce(() -> county.dieBeforeCommit.set(true));
        assertThat(county.told()).isEmpty();
        county.settle();
        assertThat(county.words()).containsExactly("APPEARED BLOCK A");

        county.change(TestList.ended(ENTRY, ListedState.EXPIRED));
        dieOnce(() -> county.dieAfterCommit.set(true));
        county.settle();
        assertThat(county.words()).containsExactly("APPEARED BLOCK A", "LIFTED PASS A");
    }

    private void dieOnce(Runnable death) {
        county.awaitList();
        death.run();
        assertThatThrownBy(county::settle).hasStackTraceContaining("lost");
    }

    @Test
    void other_measures_are_applied_to_everybody_who_is_registered() {
        county.replace(MARKET, DIRECTORS, ZHANG);
        county.change(ENTRY);
        county.settle();
        county.measures.putInForce(TestMeasures.without("market-supervision/company-registration"));
        county.settle();
        county.measures.putInForce(TestMeasures.ofTheCounty());
        county.settle();

        assertThat(county.words()).containsExactly("APPEARED BLOCK A", "LIFTED PASS A", "APPEARED BLOCK A");
    }

    @Test
    void replacing_a_register_while_the_list_changes_loses_no_alert() {
        Party[] members = IntStream.range(0, 40)
                .mapToObj(i -> director("P-" + i, number(i), "张守信"))
                .toArray(Party[]::new);
        CompletableFuture<Void> listing = CompletableFuture.runAsync(
                () -> IntStream.range(0, 40).forEach(i -> county.change(TestList.person("E" + i, number(i), "张守信"))));
        CompletableFuture<Void> registering = CompletableFuture.runAsync(
                () -> IntStream.range(0, 10).forEach(i -> county.replace(MARKET, DIRECTORS, members)));
        while (!listing.isDone() || !registering.isDone()) {
            county.watch.turn();
        }
        listing.join();
        registering.join();
        county.settle();

        assertThat(county.words())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40)
                        .mapToObj(i -> "APPEARED BLOCK E" + i)
                        .toList());
    }

    /** Distinct in more than a slip of the pen would change. */
    private static String number(int i) {
        String old = "41082590%02d%02d%03d".formatted(i % 12 + 1, i % 28 + 1, i * 11);
        return CertificateNumber.of(CertificateType.RESIDENT_IDENTITY_CARD, old).value();
    }

    @Test
    void a_population_the_department_has_no_ground_to_hold_is_refused_and_recorded() {
        assertThatThrownBy(() -> county.populations.replace(MARKET, HOLDERS))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("account-holders registered by market-supervision");
        assertThat(county.count("select count(*) from ledger.entry where event = 'ACCESS_DENIED'"))
                .isOne();
        assertThat(county.count("select count(*) from screening.population_load"))
                .isZero();
    }

    @Test
    void a_replacement_that_is_not_finished_changes_nothing_and_is_swept_away() {
        county.replace(MARKET, DIRECTORS, ZHANG);
        try (PopulationUpload upload = county.populations.replace(MARKET, DIRECTORS)) {
            IntStream.range(0, 6_000).forEach(i -> assertThat(upload.add(i, director("N-" + i, number(i % 80), "李四")))
                    .isEmpty());
        }
        county.change(ENTRY);
        county.settle();

        assertThat(county.words()).containsExactly("APPEARED BLOCK A");
        assertThat(county.populations.state(MARKET, DIRECTORS).orElseThrow().members())
                .isOne();
        county.sweep();
        assertThat(county.count("select count(*) from screening.member")).isOne();
    }

    @Test
    void the_database_shows_neither_name_nor_number_of_a_member() {
        county.replace(MARKET, DIRECTORS, ZHANG);

        String row = county.jdbc.queryForObject(
                "select m::text || encode(facts, 'escape') from screening.member m", String.class);
        assertThat(row)
                .contains("P-1")
                .doesNotContain(ONE)
                .doesNotContain("张守信")
                .doesNotContain("director");
    }
}
