package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.exchange.HeldList;
import org.fuyuan.hub.exchange.ReconciledList;
import org.fuyuan.hub.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole list, handed over to a partner's own SFTP server. */
class FullListRouteTest {

    private static final String NAME =
            "list-" + LocalDate.now(ZoneId.of("Asia/Shanghai")).format(DateTimeFormatter.BASIC_ISO_DATE) + ".csv";

    @TempDir
    Path folder;

    private SftpServer server;
    private RouteFixture hub;
    private Path list;

    @BeforeEach
    void open() throws Exception {
        server = new SftpServer("credit-platform", folder, "list");
        list = server.root.resolve("list");
        hub = new RouteFixture(
                server.properties(), server.secrets(), new ActiveMQConnectionFactory("tcp://127.0.0.1:1"));
        hub.bind("fullList", fullList()).start("credit-platform");
    }

    @AfterEach
    void close() throws Exception {
        hub.close();
        server.close();
    }

    @Test
    void the_manifest_comes_after_the_list_and_the_done_file_last() throws Exception {
        assertThat(written().getException()).isNull();

        assertThat(inOrder()).containsExactly(NAME, NAME + ".manifest.json", NAME + ".done");
        assertThat(list.resolve(NAME)).hasContent("no entries");
        assertThat(list.resolve(NAME + ".manifest.json")).content().contains("\"count\":0", "\"bytes\":10", "\"sm3\":");
        assertThat(list.resolve(NAME + ".done")).isEmptyFile();
    }

    @Test
    void a_list_cut_off_has_no_done_file_and_is_written_again() throws Exception {
        Path inTheWay = Files.createDirectories(list.resolve(NAME + ".manifest.json/in-the-way"));
        assertThat(written().getException()).isNotNull();
        assertThat(server.names("list")).contains(NAME).doesNotContain(NAME + ".done");

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());

        assertThat(written().getException()).isNull();
        assertThat(server.names("list")).contains(NAME + ".manifest.json", NAME + ".done");
    }

    private Exchange written() throws Exception {
        Route route = hub.camel().getRoute("credit-platform.full-list");
        Exchange exchange = route.getEndpoint().createExchange();
        route.getProcessor().process(exchange);
        return exchange;
    }

    private List<String> inOrder() throws IOException {
        try (Stream<Path> files = Files.list(list)) {
            return files.sorted(Comparator.comparing(FullListRouteTest::writtenAt))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static long writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FullList fullList() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.<String, Object>of("list", new HeldList()));
        return new FullList(
                beans.getBeanProvider(ReconciledList.class),
                new EmptyList(),
                new ObjectMapper(),
                new FullListTurn(JdbcClient.create(TestDatabase.migrated())));
    }

    private static final class EmptyList extends WritingMappings {

        @Override
        String line(Message message) {
            return message.subject();
        }

        @Override
        byte[] document(List<String> lines) {
            return (lines.isEmpty() ? "no entries" : "entries").getBytes(StandardCharsets.UTF_8);
        }
    }
}
