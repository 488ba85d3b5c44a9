package org.fuyuan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListChange;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.StatementRequest;
import org.fuyuan.hub.message.Subject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the hub writes for a department, the department's own code reads, and the other way round. */
class DialectTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final String ENTRY = "SX41082500000001";

    @TempDir
    static Path folder;

    private static AnnotationConfigApplicationContext hubsMappings;
    private static Mappings mappings;
    private static County county;
    private static TestBroker broker;
    private static TestHub hub;

    private final Message listed = change(1, ChangeKind.LISTED);
    private final Message asked = message(
            MessageType.STATEMENT_REQUEST, UUID.randomUUID().toString(), 1, new StatementRequest("Q-1", List.of()));

    @BeforeAll
    static void open() throws Exception {
        CountySettings settings = CountySettings.onFreePorts(folder, 10);
        hubsMappings = new AnnotationConfigApplicationContext();
        hubsMappings
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "home",
                        Map.of("fuyuan.home", Path.of("").toAbsolutePath().toString())));
        hubsMappings.scan("org.fuyuan.hub.mapping");
        hubsMappings.refresh();
        mappings = hubsMappings.getBean(Mappings.class);
        hub = new TestHub(settings.ports().hub());
        broker = new TestBroker(settings.ports().broker(), settings.ports().amqp());
        county = County.start(settings);
    }

    @AfterAll
    static void close() throws Exception {
        county.close();
        broker.close();
        hub.close();
        hubsMappings.close();
    }

    @Test
    void public_security_and_the_hub_understand_each_other() throws Exception {
        post("public-security", "changes", written("public-security", listed));
        post("public-security", "statement-requests", written("public-security", asked));
        await().untilAsserted(() -> assertThat(hub.callbacks()).hasSize(3));
        understood("public-security", lastCallback("/receipts"), lastCallback("/statements"));
    }

    @Test
    void the_bank_and_the_hub_understand_each_other() throws Exception {
        String bank = "rural-commercial-bank";
        String receipts = payload(post(bank, "service", soap(written(bank, listed))));
        String statement = payload(post(bank, "service", soap(written(bank, asked))));
        understood(bank, receipts.getBytes(StandardCharsets.UTF_8), statement.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void civil_affairs_and_the_hub_understand_each_other() throws Exception {
        Path in = folder.resolve("sandbox/civil-affairs/in");
        put(in, "list-change-1.csv", written("civil-affairs", listed));
        put(in, "statement-request-1.csv", written("civil-affairs", asked));
        Path out = folder.resolve("sandbox/civil-affairs/out");
        await().untilAsserted(
                        () -> assertThat(content(out, "receipt-*.csv").length * content(out, "statement-*.txt").length)
                                .isPositive());
        understood("civil-affairs", content(out, "receipt-*.csv"), content(out, "statement-*.txt"));
    }

    @Test
    void the_credit_platform_and_the_hub_understand_each_other() throws Exception {
        overBroker("credit-platform", session -> session.createTopic("credit-platform.list-changes"));
    }

    @Test
    void market_supervision_and_the_hub_understand_each_other() throws Exception {
        overBroker("market-supervision", session -> session.createQueue("market-supervision.list-changes"));
    }

    @Test
    void natural_resources_and_the_hub_understand_each_other() throws Exception {
        String id = "natural-resources";
        NamedParameterJdbcTemplate rows = new NamedParameterJdbcTemplate(new DriverManagerDataSource(
                county.endpoints().get("fuyuan.endpoint.natural-resources.database"),
                "fuyuan_hub",
                county.secrets().text("natural-resources/database-password")));
        insert(rows, "list-change.sql", id, listed);
        insert(rows, "statement-request.sql", id, asked);
        await().untilAsserted(() -> assertThat(rows.queryForList("select * from exchange_out.statement", Map.of()))
                .hasSize(257));
        doneAndStated(
                id,
                readRows(id, MessageType.RECEIPT, rows.queryForList(sql("receipts-to-take.sql"), Map.of())),
                readRows(id, MessageType.STATEMENT, rows.queryForList(sql("statement-to-take.sql"), Map.of())));
    }

    private void overBroker(String partner, Where where) throws JMSException {
        ConnectionFactory core = new ActiveMQConnectionFactory(county.settings().brokerUrl());
        try (Connection connection = core.createConnection()) {
            connection.start();
            Session session = connection.createSession();
            await().untilAsserted(() -> {
                var producer = session.createProducer(where.in(session));
                producer.send(session.createTextMessage(utf8(written(partner, listed))));
                assertThat(county.department(partner).list().held()).isOne();
            });
            session.createProducer(where.in(session)).send(session.createTextMessage(utf8(written(partner, asked))));
            var answers = session.createConsumer(session.createQueue(partner + ".to-court"));
            TextMessage receipts = (TextMessage) answers.receive(10_000);
            TextMessage statement = receipts;
            while (!"statement".equals(statement.getStringProperty("type"))) {
                statement = (TextMessage) answers.receive(10_000);
            }
            understood(partner, bytes(receipts.getText()), bytes(statement.getText()));
        }
    }

    /** The hub reads the last receipt as DONE of the message sent and the statement as what the department holds. */
    private void understood(String partner, byte[] receipts, byte[] statement) {
        doneAndStated(
                partner, read(partner, MessageType.RECEIPT, receipts), read(partner, MessageType.STATEMENT, statement));
    }

    private void doneAndStated(String partner, List<Item> receipts, List<Item> statements) {
        assertThat(receipts).allSatisfy(item -> assertThat(item.refusal()).isNull());
        assertThat(receipts.get(receipts.size() - 1).payload())
                .contains(listed.id().toString())
                .contains("\"stage\":\"DONE\"");
        assertThat(statements).hasSize(1);
        assertThat(statements.get(0).refusal()).isNull();
        assertThat(statements.get(0).payload()).contains("\"requestId\":\"Q-1\"");
        assertThat(county.department(partner).holdings()).hasSize(1).allSatisfy(held -> {
            assertThat(held.entryId()).isEqualTo(ENTRY);
            assertThat(held.amountInCents()).isEqualTo(123_450);
            assertThat(statements.get(0).payload()).contains("\"sumInCents\":123450");
        });
    }

    private static List<Item> read(String partner, MessageType type, byte[] document) {
        List<Item> items = new ArrayList<>();
        mappings.of(partner, type).read(new ByteArrayInputStream(document), items::add);
        return items;
    }

    private static List<Item> readRows(String partner, MessageType type, List<Map<String, Object>> rows) {
        List<Item> items = new ArrayList<>();
        mappings.of(partner, type).readRows(rows, items::add);
        return items;
    }

    private static byte[] written(String partner, Message message) {
        Mapping.Written written = mappings.of(partner, message.type()).write(UUID.randomUUID(), List.of(message));
        assertThat(written.refused()).isEmpty();
        return written.document();
    }

    private static void insert(NamedParameterJdbcTemplate rows, String file, String partner, Message message)
            throws Exception {
        Mapping.WrittenRows written =
                mappings.of(partner, message.type()).writeRows(UUID.randomUUID(), List.of(message));
        MapSqlParameterSource values = new MapSqlParameterSource("batchId", UUID.randomUUID());
        rows.update(sql(file), values.addValues(written.rows().get(0)));
    }

    private static String sql(String file) throws Exception {
        return Files.readString(Path.of("routes/partners/natural-resources", file))
                .replace(":#", ":");
    }

    private static byte[] post(String partner, String endpoint, byte[] body) throws Exception {
        URI uri = URI.create(county.endpoints().get("fuyuan.endpoint." + partner + "." + endpoint));
        String login = "fuyuan-hub:" + county.secrets().text(partner + "/hub-key");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes(login)))
                .header("Content-Type", body[0] == '<' ? "text/xml;charset=UTF-8" : "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }

    private static byte[] lastCallback(String path) {
        return hub.callbacks().stream()
                .filter(call -> call.path().endsWith(path))
                .map(call -> bytes(call.body()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static byte[] content(Path folder, String glob) throws Exception {
        try (var files = Files.newDirectoryStream(folder, glob)) {
            for (Path file : files) {
                return Files.readAllBytes(file);
            }
        }
        return new byte[0];
    }

    private static void put(Path folder, String name, byte[] content) throws Exception {
        Files.move(Files.write(folder.resolve(".part-" + name), content), folder.resolve(name));
    }

    private static byte[] soap(byte[] payload) {
        String body = utf8(payload).replaceFirst("^<\\?xml[^>]*\\?>", "");
        return bytes("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                + "</s:Body></s:Envelope>");
    }

    private static String payload(byte[] envelope) {
        String xml = utf8(envelope);
        return xml.substring(xml.indexOf("Body>") + 5, xml.lastIndexOf("</", xml.lastIndexOf("Body>")));
    }

    private static String utf8(byte[] text) {
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Message change(long version, ChangeKind kind) {
        ListEntry entry = new ListEntry(
                ENTRY,
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
        return message(
                MessageType.LIST_CHANGE, ENTRY, version, new ListChange(version, kind, "法释〔2017〕7号 第一条", "", entry));
    }

    private static Message message(MessageType type, String subject, long version, Object payload) {
        try {
            return new Message(
                    MessageIds.next(),
                    type,
                    "court",
                    subject,
                    version,
                    Instant.now(),
                    JSON.writeValueAsString(payload));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Where {
        Destination in(Session session) throws JMSException;
    }
}
