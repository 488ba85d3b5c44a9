package org.fuyuan.hub.screening.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.TestLedger;
import org.fuyuan.hub.screening.Effect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogue while its files change under it, on a real database; a look is what the clock does each second. */
class WatchedCatalogueTest {

    private static final String PROCUREMENT = "finance/government-procurement.yaml";

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @BeforeEach
    void copyTheCatalogue() throws IOException {
        TestCatalogue.copyTo(folder);
    }

    @Test
    void a_changed_file_changes_the_measure_without_a_restart() throws IOException {
        WatchedCatalogue catalogue = open();
        String before = catalogue.current().id();
        replace("effect: BLOCK", "effect: REVIEW");

        catalogue.look();
        assertThat(catalogue.current().id())
                .as("a file that has just changed may change on")
                .isEqualTo(before);
        catalogue.look();

        assertThat(effect(catalogue.current())).isEqualTo(Effect.REVIEW);
        assertThat(effect(catalogue.version(before))).isEqualTo(Effect.BLOCK);
    }

    @Test
    void an_old_version_is_explained_years_and_restarts_later() throws IOException {
        String before = open().current().id();
        replace("effect: BLOCK", "effect: REVIEW");

        WatchedCatalogue restarted = open();

        assertThat(restarted.current().id()).isNotEqualTo(before);
        assertThat(effect(restarted.version(before))).isEqualTo(Effect.BLOCK);
        assertThatThrownBy(() -> restarted.version("0".repeat(64))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_broken_edit_keeps_the_version_before_and_is_seen() throws IOException {
        WatchedCatalogue catalogue = open();
        String before = catalogue.current().id();
        replace("effect: BLOCK", "effect: FORBID");
        Files.writeString(
                folder.resolve("tax/tax-preference.yaml"),
                Files.readString(folder.resolve("tax/tax-preference.yaml")).replace("effect: REVIEW", "effect: TAG"));

        lookTwice(catalogue);

        assertThat(catalogue.current().id())
                .as("nothing of it is applied, the good file neither")
                .isEqualTo(before);
        assertThat(catalogue.faults()).hasSize(1);
        assertThat(new MeasuresHealth(catalogue).health().getStatus()).isEqualTo(MeasuresHealth.DEGRADED);
        assertThat(new MeasuresHealth(catalogue)
                        .health()
                        .getDetails()
                        .get("faults")
                        .toString())
                .contains(PROCUREMENT)
                .contains("FORBID");

        replace("effect: FORBID", "effect: BLOCK");
        lookTwice(catalogue);

        assertThat(catalogue.faults()).isEmpty();
        assertThat(catalogue.current().id()).isNotEqualTo(before);
        assertThat(new MeasuresHealth(catalogue).health().getDetails())
                .containsEntry("version", catalogue.current().id());
    }

    @Test
    void an_edit_that_is_taken_back_leaves_no_fault() throws IOException {
        WatchedCatalogue catalogue = open();
        replace("effect: BLOCK", "effect: FORBID");
        lookTwice(catalogue);
        replace("effect: FORBID", "effect: BLOCK");

        lookTwice(catalogue);

        assertThat(catalogue.faults()).isEmpty();
        assertThat(inForce()).isEqualTo(1);
    }

    @Test
    void a_restart_over_broken_files_goes_on_with_the_last_version() throws IOException {
        String before = open().current().id();
        replace("effect: BLOCK", "effect: FORBID");

        WatchedCatalogue restarted = open();

        assertThat(restarted.current().id()).isEqualTo(before);
        assertThat(restarted.faults()).isNotEmpty();
    }

    @Test
    void a_restart_without_the_folder_goes_on_with_the_last_version() throws IOException {
        String before = open().current().id();
        Files.move(folder, folder.resolveSibling(folder.getFileName() + "-lost"));

        WatchedCatalogue restarted = open();

        assertThat(restarted.current().id()).isEqualTo(before);
        assertThat(restarted.faults()).hasSize(1);
    }

    @Test
    void what_no_parser_can_be_asked_to_read_is_a_fault_and_nothing_else() throws IOException {
        WatchedCatalogue catalogue = open();
        String before = catalogue.current().id();
        Path file = folder.resolve("tax/tax-preference.yaml");
        String good = Files.readString(file);

        for (String bad : List.of(
                "\0".repeat(100),
                "a: &a [x]\nb: [*a, *a]\n",
                "[".repeat(100),
                "#" + "x".repeat(MeasureFolder.LARGEST))) {
            Files.writeString(file, bad);
            lookTwice(catalogue);

            assertThat(catalogue.faults()).hasSize(1);
            assertThat(open().current().id()).isEqualTo(before);
        }
        Files.writeString(file, good);
        lookTwice(catalogue);
        assertThat(catalogue.faults()).isEmpty();
    }

    @Test
    void a_first_start_over_broken_files_is_refused() throws IOException {
        replace("effect: BLOCK", "effect: FORBID");

        assertThatThrownBy(this::open).isInstanceOf(MeasureFilesException.class).hasMessageContaining("FORBID");
    }

    @Test
    void a_folder_that_is_gone_is_seen_and_comes_back() throws IOException {
        WatchedCatalogue catalogue = open();
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);
        catalogue.look();
        assertThat(catalogue.faults()).hasSize(1);
        Files.move(away, folder);

        lookTwice(catalogue);

        assertThat(catalogue.faults()).isEmpty();
    }

    @Test
    void each_change_of_version_is_in_the_ledger_once_however_many_nodes_there_are() throws IOException {
        WatchedCatalogue one = open();
        WatchedCatalogue other = open();
        replace("nearNames: false", "nearNames: true");
        lookTwice(one);
        lookTwice(other);
        replace("nearNames: true", "nearNames: false");
        lookTwice(one);
        lookTwice(other);

        assertThat(inForce()).as("there, away, and back again").isEqualTo(3);
        assertThat(jdbc.queryForList(
                        "select detail from ledger.entry where event = 'MEASURES_CHANGED' order by id", String.class))
                .hasSize(3)
                .allMatch(detail -> detail.endsWith(", 46 measures"));
        assertThat(jdbc.queryForObject("select count(*) from screening.measures", Long.class))
                .isEqualTo(2);
    }

    @Test
    void a_version_that_cannot_be_kept_does_not_come_into_force() throws IOException {
        FailingLedger ledger = new FailingLedger();
        WatchedCatalogue catalogue = WatchedCatalogue.open(new MeasureFolder(folder), kept(ledger));
        String before = catalogue.current().id();
        replace("effect: BLOCK", "effect: REVIEW");
        ledger.fails = true;
        catalogue.look();

        assertThatThrownBy(catalogue::look).isInstanceOf(IllegalStateException.class);
        assertThat(catalogue.current().id()).isEqualTo(before);
        assertThat(inForce()).isEqualTo(1);

        ledger.fails = false;
        catalogue.look();
        assertThat(effect(catalogue.current())).isEqualTo(Effect.REVIEW);
    }

    @Test
    void kept_law_can_be_neither_changed_nor_removed() {
        String id = open().current().id();

        assertThatThrownBy(() -> jdbc.update("update screening.measures set content = '{}'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.update("delete from screening.measures_in_force"))
                .isInstanceOf(DataAccessException.class);
        assertThat(kept(TestLedger.on(jdbc)).find(id)).isPresent();
    }

    @Test
    void kept_law_that_was_altered_behind_the_hubs_back_explains_nothing() {
        String id = open().current().id();
        jdbc.execute("alter table screening.measures disable trigger append_only");
        jdbc.update("update screening.measures set content = replace(content, 'BLOCK', 'TAG')");

        assertThatThrownBy(() -> kept(TestLedger.on(jdbc)).find(id)).hasMessageContaining("has been altered");
    }

    @Test
    void the_clock_looks_each_second() throws IOException {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(WatchedCatalogue.class, this::open);
            context.register(Clockwork.class);
            context.refresh();
            WatchedCatalogue catalogue = context.getBean(WatchedCatalogue.class);
            replace("effect: BLOCK", "effect: REVIEW");

            await().atMost(Duration.ofSeconds(10)).until(() -> effect(catalogue.current()) == Effect.REVIEW);
        }
    }

    @EnableScheduling
    static class Clockwork {}

    private WatchedCatalogue open() {
        return WatchedCatalogue.open(new MeasureFolder(folder), kept(TestLedger.on(jdbc)));
    }

    private KeptMeasures kept(Ledger ledger) {
        return new KeptMeasures(
                JdbcClient.create(jdbc), new TransactionTemplate(new JdbcTransactionManager(database)), ledger);
    }

    private static void lookTwice(WatchedCatalogue catalogue) {
        catalogue.look();
        catalogue.look();
    }

    private long inForce() {
        return jdbc.queryForObject("select count(*) from screening.measures_in_force", Long.class);
    }

    private void replace(String good, String bad) throws IOException {
        TestCatalogue.replace(folder.resolve(PROCUREMENT), good, bad);
    }

    private static Effect effect(MeasureVersion version) {
        return version.of("finance", "government-procurement")
                .get(0)
                .rows()
                .get(0)
                .effect();
    }

    private static final class FailingLedger implements Ledger {

        private boolean fails;

        @Override
        public void append(LedgerEntry entry) {
            if (fails) {
                throw new IllegalStateException("no evidence can be kept");
            }
        }

        @Override
        public void appendAll(List<LedgerEntry> entries) {
            entries.forEach(this::append);
        }
    }
}
