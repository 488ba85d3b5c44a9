package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list in memory beside a real registry: loaded, followed, kept, started again. */
class ListIndexFeedTest {

    private static final List<String> NUMBERS =
            List.of("11010519491231002X", "410825199001010015", "36042619910102009X", "430407199312020025");
    private static final List<String> NAMES = List.of("张三", "李四", "王五", "赵六");
    private static final int WRITERS = 3;
    private static final int TRANSACTIONS = 80;
    private static final int ENTRIES = 12;

    @TempDir
    Path folder;

    private CourtDatabase court;
    private ListIndexFeed index;

    @BeforeEach
    void open() {
        court = new CourtDatabase();
        index = court.index(folder);
    }

    @AfterEach
    void close() {
        if (index.isRunning()) {
            index.stop();
        }
        court.close();
    }

    @Test
    void what_the_registry_holds_in_effect_is_found() throws SQLException {
        court.change(person("A", 0, 0));
        court.change(person("B", 1, 1));
        court.change(TestList.ended(person("B", 1, 1), ListedState.DELETED_EARLY));
        start(index);
        assertSameAsRegistry(index);
        assertThat(index.version().sequence()).isEqualTo(3);
        assertThat(index.byName(PartyName.of("张三")).bindings()).hasSize(1);
    }

    @Test
    void a_change_is_followed_a_removal_too() throws SQLException {
        start(index);
        court.change(person("A", 0, 0));
        untilTakenIn(1);
        assertThat(byNumber(index, 0)).hasSize(1);
        court.change(person("A", 1, 0));
        untilTakenIn(2);
        assertThat(byNumber(index, 0)).isEmpty();
        assertThat(byNumber(index, 1)).singleElement().satisfies(binding -> {
            assertThat(binding.entryVersion()).isEqualTo(2);
            assertThat(binding.toString()).doesNotContain(NUMBERS.get(1)).contains("4108251990****0015");
        });
        court.change(TestList.ended(person("A", 1, 0), ListedState.WITHDRAWN));
        untilTakenIn(3);
        assertThat(byNumber(index, 1)).isEmpty();
        assertThat(index.bindings()).isZero();
    }

    @Test
    void nothing_is_answered_before_the_list_is_there() {
        assertThat(index.isReady()).isFalse();
        assertThatThrownBy(() -> index.byName(PartyName.of("张三"))).isInstanceOf(ScreeningUnavailableException.class);
        assertThat(index.lag()).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void loading_amid_changes_ends_with_what_the_registry_holds() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(i);
            running.add(writers.submit(() -> {
                for (int j = 0; j < TRANSACTIONS; j++) {
                    changeSome(random);
                }
                return null;
            }));
        }
        writers.shutdown();
        start(index);
        for (Future<?> writer : running) {
            writer.get();
        }
        untilTakenIn(court.published());
        assertSameAsRegistry(index);
        CompletableFuture<Void> rebuilt = index.rebuild();
        changeSome(new Random(99));
        rebuilt.get(20, TimeUnit.SECONDS);
        untilTakenIn(court.published());
        assertSameAsRegistry(index);
    }

    @Test
    void it_starts_again_where_its_snapshot_ends() throws SQLException {
        court.change(person("A", 0, 0));
        start(index);
        index.stop();
        court.change(person("A", 1, 1));
        court.change(person("B", 2, 2));
        unheard(person("U", 3, 3));
        ListIndexFeed again = court.index(folder);
        start(again);
        await().until(() -> again.version().sequence() == 3);
        assertThat(byNumber(again, 0)).isEmpty();
        assertThat(byNumber(again, 1)).hasSize(1);
        assertThat(byNumber(again, 2)).hasSize(1);
        assertThat(byNumber(again, 3)).as("the registry was not read again").isEmpty();
        again.stop();
    }

    @Test
    void a_damaged_snapshot_is_thrown_away_and_the_registry_read() throws SQLException, IOException {
        court.change(person("A", 0, 0));
        start(index);
        index.stop();
        unheard(person("U", 3, 3));
        Files.write(folder.resolve("snapshot"), new byte[] {1}, StandardOpenOption.APPEND);
        ListIndexFeed again = court.index(folder);
        start(again);
        assertThat(byNumber(again, 3)).as("the registry was read again").hasSize(1);
        assertSameAsRegistry(again);
        again.stop();
        assertThat(payloads()).isEqualTo(1);
    }

    @Test
    void a_snapshot_of_another_database_is_thrown_away() throws SQLException {
        court.change(person("A", 0, 0));
        start(index);
        index.stop();
        try (CourtDatabase other = new CourtDatabase()) {
            other.change(person("B", 1, 1));
            ListIndexFeed again = other.index(folder);
            start(again);
            assertThat(byNumber(again, 0)).isEmpty();
            assertThat(byNumber(again, 1)).hasSize(1);
            again.stop();
        }
    }

    @Test
    void it_is_rebuilt_aside_while_it_answers() throws Exception {
        court.change(person("A", 0, 0));
        start(index);
        unheard(person("U", 3, 3));
        CompletableFuture<Void> rebuilt = index.rebuild();
        while (!rebuilt.isDone()) {
            assertThat(byNumber(index, 0)).hasSize(1);
        }
        rebuilt.get();
        assertThat(byNumber(index, 3)).hasSize(1);
        await().until(() -> payloads() == 1);
        court.change(person("B", 1, 1));
        untilTakenIn(2);
        assertSameAsRegistry(index);
    }

    @Test
    void it_lags_while_an_older_transaction_holds_a_change_back_and_catches_up_after_it() throws SQLException {
        start(index);
        try (Connection older = court.begun()) {
            older.createStatement().execute("select pg_current_xact_id()");
            court.change(person("A", 0, 0));
            await().until(() -> index.lag().compareTo(Duration.ofSeconds(1)) > 0);
            assertThat(byNumber(index, 0)).isEmpty();
            assertThat(index.version().sequence()).isZero();
            older.commit();
        }
        untilTakenIn(1);
        await().until(() -> index.lag().compareTo(Duration.ofMillis(500)) < 0);
        assertThat(byNumber(index, 0)).hasSize(1);
    }

    @Test
    void it_lags_while_the_database_is_away() {
        start(index);
        assertThat(index.lag()).isLessThan(Duration.ofSeconds(5));
        court.pool.close();
        await().until(() -> index.lag().compareTo(Duration.ofSeconds(1)) > 0);
        assertThat(index.byName(PartyName.of("张三")).bindings()).isEmpty();
    }

    @Test
    void a_second_hub_in_the_same_folder_is_turned_away() {
        start(index);
        ListIndexFeed second = court.index(folder);
        assertThatThrownBy(second::start)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("another hub keeps its list in " + folder);
    }

    private void changeSome(Random random) throws SQLException {
        try (Connection connection = court.begun()) {
            for (int entry = random.nextInt(ENTRIES); entry < ENTRIES; entry += 5) {
                ListEntry content = person("E" + entry, random.nextInt(NUMBERS.size()), random.nextInt(NAMES.size()));
                boolean ends = random.nextInt(3) == 0;
                CourtDatabase.change(connection, ends ? TestList.ended(content, ListedState.EXPIRED) : content);
            }
            if (random.nextInt(6) == 0) {
                connection.rollback();
            } else {
                connection.commit();
            }
        }
    }

    private void unheard(ListEntry entry) throws SQLException {
        try (Connection connection = court.begun()) {
            CourtDatabase.register(connection, entry);
            connection.commit();
        }
    }

    private static ListEntry person(String id, int number, int name) {
        return TestList.person(id, NUMBERS.get(number), NAMES.get(name));
    }

    private static void start(ListIndexFeed index) {
        index.start();
        await().atMost(Duration.ofSeconds(20)).until(index::isReady);
    }

    private void untilTakenIn(long changes) {
        await().until(() -> index.version().sequence() == changes);
    }

    private static List<Binding> byNumber(ListIndexFeed index, int number) {
        return index.byCertificate(CertificateNumber.of(CertificateType.RESIDENT_IDENTITY_CARD, NUMBERS.get(number)))
                .bindings();
    }

    private void assertSameAsRegistry(ListIndexFeed other) {
        ListModel registered = court.registered();
        for (String number : NUMBERS) {
            CertificateNumber certificate = CertificateNumber.of(CertificateType.RESIDENT_IDENTITY_CARD, number);
            assertThat(ListModel.lines(other.byCertificate(certificate)))
                    .isEqualTo(registered.byCertificate("111", number));
        }
        for (String name : NAMES) {
            assertThat(ListModel.lines(other.byName(PartyName.of(name)))).isEqualTo(registered.byName(name));
        }
        assertThat(other.bindings()).isEqualTo(registered.bindings());
    }

    private long payloads() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("payload-"))
                    .count();
        }
    }
}
