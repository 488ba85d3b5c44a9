package org.fuyuan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.secrets.SshKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CountyTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static County county;
    private static TestBroker broker;
    private static TestHub hub;

    @BeforeAll
    static void open() throws Exception {
        CountySettings settings = CountySettings.onFreePorts(folder, 200);
        hub = new TestHub(settings.ports().hub());
        broker = new TestBroker(settings.ports().broker(), settings.ports().amqp());
        county = County.start(settings);
    }

    @AfterAll
    static void close() throws Exception {
        county.close();
        broker.close();
        hub.close();
    }

    @Test
    void the_court_is_seeded_and_shows_the_hub_its_table_and_no_more() {
        JdbcTemplate reader = login("fuyuan.endpoint.court.database", "fuyuan_reader", "court/database-password");
        assertThat(reader.queryForObject("select count(*) from court_system.dishonest_record", Long.class))
                .isEqualTo(200);
        assertThatThrownBy(() -> reader.queryForList("select * from sandbox.truth"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> reader.execute("delete from court_system.dishonest_record"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void public_security_takes_a_batch_and_calls_back_until_the_hub_has_heard() throws Exception {
        String messageId = UUID.randomUUID().toString();
        hub.failNext(2);
        HttpResponse<String> answer = post("fuyuan.endpoint.public-security.changes", policeBatch(messageId));
        assertThat(answer.statusCode()).isEqualTo(202);
        await().untilAsserted(
                        () -> assertThat(county.department("public-security").holdings())
                                .anyMatch(held -> held.entryId().equals("GA-1")));
        await().untilAsserted(() -> assertThat(stagesCalledBack(messageId)).containsExactly("1 2", "3"));
        assertThat(hub.callbacks()).allMatch(call -> call.authorization().startsWith("Basic "));
    }

    @Test
    void public_security_answers_a_request_by_a_statement() throws Exception {
        HttpResponse<String> answer =
                post("fuyuan.endpoint.public-security.statement-requests", "{\"qqbh\":\"Q1\",\"tbh\":[]}");
        assertThat(answer.statusCode()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(hub.callbacks())
                .anyMatch(call ->
                        call.path().endsWith("/statements") && call.body().contains("\"qqbh\":\"Q1\"")));
    }

    @Test
    void nobody_without_the_key_is_let_in() throws Exception {
        for (String endpoint :
                List.of("fuyuan.endpoint.public-security.changes", "fuyuan.endpoint.rural-commercial-bank.service")) {
            HttpRequest bare = HttpRequest.newBuilder(uri(endpoint))
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            assertThat(HTTP.send(bare, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void natural_resources_takes_rows_and_answers_by_rows() {
        JdbcTemplate rows = login(
                "fuyuan.endpoint.natural-resources.database", "fuyuan_hub", "natural-resources/database-password");
        UUID messageId = UUID.randomUUID();
        rows.update(
                """
                insert into exchange_in.list_change (pch, xxbh, jlbh, bbh, bglx, mdlx, zt, ztlx, qlrmc, zjzl, zjh, ah,
                                                     fymc, je, fssj)
                values (?, ?, 'ZR-1', 1, 'NR', 'SX', '1', '1', '王伟', '1', '11010519491231002X', '（2021）豫0825执1号',
                        '温县人民法院', 100.50, now())""",
                UUID.randomUUID(),
                messageId);
        await().untilAsserted(() -> assertThat(rows.queryForList(
                        "select jd from exchange_out.receipt where xxbh = ? order by xh", String.class, messageId))
                .containsExactly("2", "3"));
        rows.update("insert into exchange_in.statement_request (qqbh) values ('Q2')");
        await().untilAsserted(() -> assertThat(rows.queryForObject(
                        "select count(*) from exchange_out.statement where qqbh = 'Q2'", Long.class))
                .isEqualTo(257));
        assertThatThrownBy(() -> rows.queryForList("select * from registry.list_entry"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void civil_affairs_takes_files_over_sftp_and_leaves_receipts_and_statements() throws Exception {
        String messageId = UUID.randomUUID().toString();
        try (SshClient client = client("civil-affairs");
                SftpClient sftp =
                        sftp(client, "civil-affairs", county.settings().ports().civilAffairs())) {
            put(sftp, "in/changes.csv", civilFile(messageId));
            put(sftp, "in/request.csv", "请求编号,桶号\r\nQ3,\r\n");
        }
        Path out = folder.resolve("sandbox/civil-affairs/out");
        await().untilAsserted(() -> assertThat(contentOf(out, "receipt-")).contains(messageId + ",已办结"));
        await().untilAsserted(() -> assertThat(contentOf(out, "statement-").lines())
                .hasSize(257)
                .allMatch(line -> line.getBytes(GB18030).length == 240));
        assertThat(county.department("civil-affairs").list().held()).isOne();
    }

    @Test
    void the_bank_answers_each_item_and_refuses_what_its_schema_does_not_allow() throws Exception {
        String messageId = UUID.randomUUID().toString();
        HttpResponse<String> answer =
                post("fuyuan.endpoint.rural-commercial-bank.service", soap(bankBatch(messageId, "1")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("SXMDTSFK", messageId, "FKJD=\"03\"");
        HttpResponse<String> refused =
                post("fuyuan.endpoint.rural-commercial-bank.service", soap(bankBatch(messageId, "x")));
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(refused.body()).contains("Client");
        HttpResponse<String> statement = post(
                "fuyuan.endpoint.rural-commercial-bank.service",
                soap(
                        "<SXDZQQ xmlns=\"http://contract.fuyuan.org/rural-commercial-bank/statement-request/v1\" QQBH=\"Q4\"/>"));
        assertThat(statement.body()).contains("SXDZFK", "QQBH=\"Q4\"");
    }

    @Test
    void the_credit_platform_listens_by_amqp_and_answers_on_its_queue() throws Exception {
        ConnectionFactory amqp = new JmsConnectionFactory(county.settings().amqpUrl());
        String messageId = UUID.randomUUID().toString();
        Department platform = county.department("credit-platform");
        await().untilAsserted(() -> {
            send(amqp, session -> session.createTopic("credit-platform.list-changes"), platformChange(messageId));
            assertThat(platform.list().held()).isPositive();
        });
        assertThat(received(amqp, "credit-platform.to-court")).contains(messageId, "EFFECTIVE");
    }

    @Test
    void market_supervision_reads_xml_from_its_queue() throws Exception {
        ConnectionFactory core = new ActiveMQConnectionFactory(county.settings().brokerUrl());
        String messageId = UUID.randomUUID().toString();
        send(core, session -> session.createQueue("market-supervision.list-changes"), marketChange(messageId));
        assertThat(received(core, "market-supervision.to-court")).contains(messageId, "<Stage>30</Stage>");
        assertThat(county.department("market-supervision").list().held()).isOne();
    }

    @Test
    void a_department_that_is_down_comes_back_with_its_list() throws Exception {
        Department bank = county.department("rural-commercial-bank");
        post(
                "fuyuan.endpoint.rural-commercial-bank.service",
                soap(bankBatch(UUID.randomUUID().toString(), "1")));
        bank.stop();
        assertThatThrownBy(() -> post("fuyuan.endpoint.rural-commercial-bank.service", soap("<a/>")))
                .isInstanceOf(IOException.class);
        bank.start();
        assertThat(bank.list().held()).isOne();
        assertThat(post("fuyuan.endpoint.rural-commercial-bank.service", soap(bankBatch("x", "1")))
                        .statusCode())
                .isEqualTo(500);
    }

    /** What each call about a message says of its stage, call by call. */
    private static List<String> stagesCalledBack(String messageId) {
        Pattern stage = Pattern.compile("\"xxbh\":\"" + messageId + "\",\"hzjd\":\"(.)\"");
        return hub.callbacks().stream()
                .filter(call -> call.path().endsWith("/receipts"))
                .map(call -> stage.matcher(call.body())
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.joining(" ")))
                .filter(stages -> !stages.isEmpty())
                .toList();
    }

    private static JdbcTemplate login(String endpoint, String user, String password) {
        return new JdbcTemplate(new DriverManagerDataSource(
                county.endpoints().get(endpoint), user, county.secrets().text(password)));
    }

    private static URI uri(String endpoint) {
        return URI.create(county.endpoints().get(endpoint));
    }

    private static HttpResponse<String> post(String endpoint, String body) throws IOException, InterruptedException {
        String partner = endpoint.split("\\.")[2];
        String login = "fuyuan-hub:" + county.secrets().text(partner + "/hub-key");
        HttpRequest request = HttpRequest.newBuilder(uri(endpoint))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(GB18030)))
                .header("Content-Type", body.startsWith("<") ? "text/xml;charset=UTF-8" : "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static SshClient client(String partner) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(new KnownHostsServerKeyVerifier(
                RejectAllServerKeyVerifier.INSTANCE, county.secrets().file(partner + "/known-hosts")));
        client.start();
        return client;
    }

    private static SftpClient sftp(SshClient client, String partner, int port) throws IOException {
        ClientSession session =
                client.connect("hub", "127.0.0.1", port).verify(10_000).getSession();
        session.addPublicKeyIdentity(SshKeys.read(county.secrets(), partner + "/sftp-key"));
        session.auth().verify(10_000);
        return SftpClientFactory.instance().createSftpClient(session);
    }

    private static void put(SftpClient sftp, String name, String text) throws IOException {
        try (var out = sftp.write(name + ".part")) {
            out.write(text.getBytes(GB18030));
        }
        sftp.rename(name + ".part", name);
    }

    private static String contentOf(Path folder, String prefix) throws IOException {
        try (var files = Files.newDirectoryStream(folder, prefix + "*")) {
            for (Path file : files) {
                return Files.readString(file, GB18030);
            }
        }
        return "";
    }

    private static void send(ConnectionFactory factory, Where where, String text) throws JMSException {
        try (Connection connection = factory.createConnection()) {
            Session session = connection.createSession();
            session.createProducer(where.in(session)).send(session.createTextMessage(text));
        }
    }

    private static String received(ConnectionFactory factory, String queue) throws JMSException {
        try (Connection connection = factory.createConnection()) {
            connection.start();
            Session session = connection.createSession();
            Message message = session.createConsumer(session.createQueue(queue)).receive(10_000);
            assertThat(message.getStringProperty("type")).isEqualTo("receipt");
            return ((TextMessage) message).getText();
        }
    }

    private static String policeBatch(String messageId) {
        return """
            {"pcbh":"%s","jls":1,"bgxx":[{"xxbh":"%s","jlbh":"GA-1","bbh":1,"bgdm":"01","mddm":"1","ztdm":"1","dxlx":"1",
             "xm":"王伟","cyzjdm":"111","zjhm":"11010519491231002X","ah":"（2021）豫0825执1号","je":10050}]}"""
                .formatted(UUID.randomUUID(), messageId);
    }

    private static String platformChange(String messageId) {
        return """
            {"messageId":"%s","recordId":"XY-1","version":1,"changeType":"ADD","listType":"SXBZXR",
             "recordState":"EFFECTIVE","iname":"王伟","cardNum":"11010519491231002X","caseCode":"（2021）豫0825执1号",
             "amount":"100.50"}"""
                .formatted(messageId);
    }

    private static String civilFile(String messageId) {
        return """
            消息编号,记录编号,版本号,变更类型,名单类型,状态,姓名或名称,证件号码,案号,标的金额
            %s,MZ-1,1,纳入,失信被执行人,有效,王伟,11010519491231002X,（2021）豫0825执1号,100.50
            """
                .formatted(messageId);
    }

    private static String bankBatch(String messageId, String version) {
        return """
            <SXMDTS xmlns="http://contract.fuyuan.org/rural-commercial-bank/list-change/v1" PCH="%s" TS="1"
             FSSJ="20261123080000"><SXXX XXBH="%s" JLBH="YH-1" BBH="%s" BGLX="1" MDLX="01" ZT="0" LB="1" XM="王伟"
             ZJLX="1" DSRZJHM="11010519491231002X" AH="（2021）豫0825执1号" FYMC="温县人民法院" JE="100.50"
             FSSJ="20261123080000"/></SXMDTS>"""
                .formatted(UUID.randomUUID(), messageId, version);
    }

    private static String marketChange(String messageId) {
        return """
            <ListChange xmlns="http://contract.fuyuan.org/market-supervision/list-change/v1"><MessageId>%s</MessageId>
            <EntryId>SC-1</EntryId><Version>1</Version><ChangeType>10</ChangeType><ListType>A</ListType>
            <EntryState>1</EntryState><PartyType>P</PartyType><PartyName>王伟</PartyName><CerType>10</CerType>
            <CerNo>11010519491231002X</CerNo><CaseNo>（2021）豫0825执1号</CaseNo><CourtName>温县人民法院</CourtName>
            <Amount>100.50</Amount><OccurredTime>2026-11-23T00:00:00Z</OccurredTime></ListChange>"""
                .formatted(messageId);
    }

    private static String soap(String body) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    private interface Where {
        Destination in(Session session) throws JMSException;
    }
}
