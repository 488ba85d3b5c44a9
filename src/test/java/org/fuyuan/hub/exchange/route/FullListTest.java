package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.exchange.FullListStatus;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.exchange.ReconciledList;
import org.fuyuan.hub.ledger.TestLedger;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.ListChange;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily whole list to a partner's real SFTP server that is down when the list is due. */
class FullListTest {

    private static final String PLATFORM = "credit-platform";
    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.migrated());
    private final FullListTurn turn = new FullListTurn(
            JdbcClient.create(jdbc),
            new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource())),
            TestLedger.on(jdbc));
    private final KeptFullLists kept = new KeptFullLists(JdbcClient.create(jdbc));

    private SftpServer server;
    private RouteFixture hub;

    @BeforeEach
    void open() throws Exception {
        server = new SftpServer(PLATFORM, folder, "list");
        hub = new RouteFixture(
                        server.properties(), server.secrets(), new ActiveMQConnectionFactory("tcp://127.0.0.1:1"))
                .bind("fullList", fullList());
        TemplatedRouteBuilder.builder(hub.camel, "full-list-to-sftp")
                .routeId(PLATFORM + ".full-list")
                .prefixId(PLATFORM + ".full-list")
                .parameter("partner", PLATFORM)
                .parameter("folder", "list")
                .parameter("at", "00:00")
                .parameter("firstPause", "400ms")
                .parameter("longestPause", "1s")
                .parameter("look", "100ms")
                .add();
    }

    @AfterEach
    void close() throws Exception {
        hub.close();
        server.close();
    }

    @Test
    void a_list_that_failed_is_tried_again_with_growing_pauses_until_it_is_there() throws Exception {
        yesterdaysIsDone();
        server.goesDown();
        hub.start();

        await().atMost(LONG).until(() -> status().failures() >= 3);
        FullListStatus failing = status();
        assertThat(kept.failing()).extracting(FullListStatus::partner).containsExactly(PLATFORM);
        assertThat(failing.lastFailure()).contains("GenericFileOperationFailedException");
        assertThat(failing.deliveredAt()).isNull();
        assertThat(server.names("list")).isEmpty();

        server.comesBack();
        await().atMost(LONG).until(() -> status().failures() == 0);

        String name = "list-" + today().replace("-", "") + ".csv";
        assertThat(server.names("list")).containsExactly(name, name + ".done", name + ".manifest.json");
        assertThat(List.of(writtenAt(name), writtenAt(name + ".manifest.json"), writtenAt(name + ".done")))
                .isSorted();
        assertThat(server.root.resolve("list").resolve(name)).hasContent("E1");
        JsonNode manifest = new ObjectMapper()
                .readTree(server.root
                        .resolve("list")
                        .resolve(name + ".manifest.json")
                        .toFile());
        assertThat(manifest.path("count").asInt()).isEqualTo(1);
        assertThat(status().deliveredAt()).isNotNull();
        assertThat(kept.failing()).isEmpty();
        assertThat(jdbc.queryForList("select event || ' ' || partner || ' ' || detail from ledger.entry", String.class))
                .containsExactly("FULL_LIST_DELIVERED credit-platform " + name);
    }

    @Test
    void the_list_of_a_day_is_written_once() throws Exception {
        yesterdaysIsDone();
        hub.start();
        await().atMost(LONG).until(() -> status().deliveredAt() != null);
        Path done = server.root.resolve("list").resolve("list-" + today().replace("-", "") + ".csv.done");
        Files.delete(done);

        assertThat(looks(5).matches(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(done).doesNotExist();
    }

    @Test
    void a_partner_new_to_the_hub_begins_at_the_next_hour_of_the_list() throws Exception {
        NotifyBuilder looked = looks(3);
        hub.start();
        assertThat(looked.matches(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(server.names("list")).isEmpty();
        assertThat(status()).isEqualTo(new FullListStatus(PLATFORM, null, 0, null, null, null));
    }

    @Test
    void of_two_nodes_one_writes_the_list_and_a_dead_one_is_not_waited_for_longer_than_an_hour() {
        yesterdaysIsDone();
        assertThat(turn.take(PLATFORM, "00:00")).isPresent();
        assertThat(turn.take(PLATFORM, "00:00")).isEmpty();

        jdbc.update("update route.full_list set leased_until = leased_until - interval '61 minutes'");

        assertThat(turn.take(PLATFORM, "00:00")).isPresent();
    }

    @Test
    void the_pauses_double_up_to_the_longest() {
        yesterdaysIsDone();
        for (long seconds : List.of(60, 120, 240, 480, 960, 1800, 1800)) {
            turn.failed(PLATFORM, "away", Duration.ofMinutes(1), Duration.ofMinutes(30));
            assertThat(jdbc.queryForObject(
                            "select round(extract(epoch from next_attempt_at - last_failure_at)) from route.full_list",
                            Long.class))
                    .isEqualTo(seconds);
            assertThat(turn.take(PLATFORM, "00:00")).isEmpty();
        }
    }

    @Test
    void a_day_begins_at_the_hour_of_the_list() {
        yesterdaysIsDone();
        assertThat(turn.take(PLATFORM, "24:00")).isEmpty();
        assertThat(turn.take(PLATFORM, "00:00")).isPresent();
    }

    private long writtenAt(String name) {
        return server.root.resolve("list").resolve(name).toFile().lastModified();
    }

    private void yesterdaysIsDone() {
        jdbc.update("insert into route.full_list (partner, last_day) values (?, ?::date - 1)", PLATFORM, today());
    }

    private String today() {
        return jdbc.queryForObject("select timezone('Asia/Shanghai', now())::date::text", String.class);
    }

    private FullListStatus status() {
        return kept.of(PLATFORM).orElseThrow();
    }

    /** So many more looks whether the list is due. */
    private NotifyBuilder looks(int count) {
        return new NotifyBuilder(hub.camel).whenDone(count).create();
    }

    private FullList fullList() {
        var beans = new StaticListableBeanFactory(Map.of("list", new OneEntry()));
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        return new FullList(beans.getBeanProvider(ReconciledList.class), new EntryIds(), json, turn);
    }

    private static final class EntryIds extends WritingMappings {

        @Override
        String line(Message message) {
            return message.subject();
        }

        @Override
        byte[] document(List<String> lines) {
            return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final class OneEntry implements ReconciledList {

        @Override
        public void holdings(Consumer<Holding> each) {
            each.accept(new Holding("E1", 1, 0, "00"));
        }

        @Override
        public List<NewMessage> restate(Collection<String> entryIds, String partnerId) {
            return entryIds.stream()
                    .map(id -> new NewMessage(
                            MessageType.LIST_CHANGE,
                            "court",
                            id,
                            1,
                            new ListChange(1, ChangeKind.RESTATED, "", "", entry(id)),
                            partnerId))
                    .toList();
        }

        private static ListEntry entry(String id) {
            return new ListEntry(
                    id,
                    ListKind.DISHONEST,
                    ListedState.LISTED,
                    new Subject(Subject.Kind.PERSON, "王伟", "111", "11010519491231002X", "2", null),
                    List.of(),
                    "（2021）豫0825执123号",
                    "温县人民法院",
                    "河南",
                    "（2020）豫0825民初1号",
                    "温县人民法院",
                    "偿还借款",
                    "全部未履行",
                    List.of(1),
                    123_450L,
                    LocalDate.of(2021, 1, 5),
                    LocalDate.of(2021, 3, 24),
                    null,
                    null);
        }
    }
}
