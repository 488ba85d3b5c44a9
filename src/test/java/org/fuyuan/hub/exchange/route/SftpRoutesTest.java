package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.Exchange;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.message.MessageType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files to and from a partner's own SFTP server. */
class SftpRoutesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private SftpServer server;
    private RouteFixture hub;

    @AfterEach
    void close() throws Exception {
        if (hub != null) {
            hub.close();
        }
        server.close();
    }

    @Test
    void a_file_is_written_whole_under_a_name_made_of_type_and_batch_only() throws Exception {
        civilAffairs();
        Transmission transmission = Transmissions.of("civil-affairs", MessageType.LIST_CHANGE, "温", "县");

        Exchange carried = Transmissions.carry(hub.camel(), transmission);

        assertThat(carried.getException()).isNull();
        assertThat(server.names("in")).containsExactly("list-change-" + transmission.batchId() + ".csv");
        assertThat(server.root.resolve("in").resolve(server.names("in").get(0))).hasContent("温\n县");
    }

    @Test
    void a_server_that_shows_another_key_is_told_nothing() throws Exception {
        server = new SftpServer("civil-affairs", folder, "in", "out");
        server.isAnImpostor();
        start("civil-affairs");

        Exchange carried =
                Transmissions.carry(hub.camel(), Transmissions.of("civil-affairs", MessageType.LIST_CHANGE, "secret"));

        assertThat(carried.getException()).isNotNull();
        assertThat(LaneFailures.of(carried).orElseThrow().kind())
                .isEqualTo(org.fuyuan.hub.exchange.lane.Failure.Kind.AWAY);
        assertThat(server.names("in")).isEmpty();
    }

    @Test
    void a_file_still_being_written_is_not_read() throws Exception {
        civilAffairs();
        Path receipt = server.root.resolve("out/receipt-1.csv");
        Files.writeString(receipt, "half");
        for (int i = 0; i < 6; i++) {
            await().pollDelay(Duration.ofMillis(900)).until(() -> true);
            Files.writeString(receipt, "half" + "+".repeat(i));
            assertThat(hub.door.arrived).isEmpty();
        }
        Files.writeString(receipt, "whole");

        await().atMost(LONG).until(() -> !hub.door.arrived.isEmpty());

        assertThat(hub.door.arrived).singleElement().satisfies(document -> {
            assertThat(document.text()).isEqualTo("whole");
            assertThat(document.partner()).isEqualTo("civil-affairs");
            assertThat(document.type()).isEqualTo("receipt/v1");
            assertThat(document.messageId()).isEqualTo("receipt-1.csv");
            assertThat(document.source()).isEqualTo("out/receipt-1.csv");
            assertThat(document.headers()).isEmpty();
        });
        await().atMost(LONG).until(() -> server.names("out/done").contains("receipt-1.csv"));
    }

    @Test
    void a_snapshot_is_read_only_when_its_done_file_is_there() throws Exception {
        server = new SftpServer("court", folder, "in", "out");
        start("court");
        Path snapshot = server.root.resolve("out/list-snapshot-1.csv");
        Files.writeString(snapshot, "all");
        await().pollDelay(Duration.ofSeconds(9)).until(() -> true);
        assertThat(hub.door.arrived).isEmpty();

        Files.createFile(server.root.resolve("out/list-snapshot-1.csv.done"));

        await().atMost(LONG).until(() -> !hub.door.arrived.isEmpty());
        assertThat(hub.door.arrived).singleElement().satisfies(document -> assertThat(document.type())
                .isEqualTo("list-snapshot/v1"));
    }

    @Test
    void what_was_refused_is_answered_beside_it() throws Exception {
        server = new SftpServer("civil-affairs", folder, "in", "out");
        start("civil-affairs");
        hub.door.status = 422;
        hub.door.answer = "{\"title\":\"no\"}";
        Files.write(server.root.resolve("out/receipt-2.csv"), "消息编号".getBytes(Charset.forName("GB18030")));

        await().atMost(LONG).until(() -> Files.exists(server.root.resolve("refused/receipt-2.csv.problem.json")));

        assertThat(server.root.resolve("refused/receipt-2.csv.problem.json")).hasContent("{\"title\":\"no\"}");
        await().atMost(LONG).until(() -> server.names("out/done").contains("receipt-2.csv"));
    }

    @Test
    void a_refused_file_with_the_longest_of_names_is_answered_and_done_with() throws Exception {
        server = new SftpServer("civil-affairs", folder, "in", "out");
        start("civil-affairs");
        hub.door.status = 422;
        hub.door.answer = "{\"title\":\"no\"}";
        String name = "receipt-" + "1".repeat(243) + ".csv";
        assertThat(name).hasSize(255);
        Files.writeString(server.root.resolve("out").resolve(name), "x");

        await().atMost(LONG)
                .until(() -> Files.exists(server.root.resolve("out/done").resolve(name)));

        assertThat(server.names("refused"))
                .singleElement()
                .asString()
                .matches("receipt-1{155}-[0-9a-f]{16}\\.problem\\.json");
    }

    @Test
    void a_file_the_hub_could_not_keep_stays_and_is_read_again() throws Exception {
        civilAffairs();
        hub.door.before = () -> {
            throw new IllegalStateException("database away");
        };
        Files.writeString(server.root.resolve("out/receipt-3.csv"), "a");
        await().pollDelay(Duration.ofSeconds(9)).until(() -> true);
        assertThat(server.names("out")).containsExactly("receipt-3.csv");

        hub.door.before = () -> {};

        await().atMost(LONG).until(() -> hub.door.arrived.size() == 1);
    }

    private void civilAffairs() throws Exception {
        server = new SftpServer("civil-affairs", folder, "in", "out");
        start("civil-affairs");
    }

    private void start(String partner) throws Exception {
        hub = new RouteFixture(
                server.properties(), server.secrets(), new ActiveMQConnectionFactory("tcp://127.0.0.1:1"));
        hub.start(partner);
    }
}
