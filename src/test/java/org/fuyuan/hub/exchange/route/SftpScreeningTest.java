package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fuyuan.hub.exchange.FileAnswering;
import org.fuyuan.hub.screening.web.RunningScreening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of questions at a department's own SFTP server, answered beside it. */
class SftpScreeningTest extends RunningScreening {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String HEADER = "businessReference,kind,name,certificateType,certificateNumber,role\n";

    @TempDir
    Path folder;

    @Autowired
    private ObjectProvider<FileAnswering> answering;

    private SftpServer server;
    private RouteFixture routes;

    @BeforeEach
    void start() throws Exception {
        server = new SftpServer("civil-affairs", folder, "in", "out", "ask");
        routes = new RouteFixture(
                        server.properties(), server.secrets(), new ActiveMQConnectionFactory("tcp://127.0.0.1:1"))
                .bind("fileAnswers", new FileAnswers(answering))
                .start("civil-affairs");
    }

    @AfterEach
    void stop() throws IOException {
        routes.close();
        server.close();
    }

    @Test
    void a_file_of_questions_is_answered_whole_and_in_order_and_then_moved() throws IOException {
        ask(
                "screening-1.csv",
                HEADER + "F1,PERSON,张守信,111," + NUMBER + ",head\nF2,PERSON,李四,111,410825198501010024,head\n");

        String answers = answer("screening-1.csv.answer.csv");

        assertThat(answers.lines().toList().get(1)).startsWith("2,F1,1,BLOCK,").contains("张守信已被纳入失信被执行人名单。");
        assertThat(answers.lines().toList().get(2)).startsWith("3,F2,1,PASS,");
        await().atMost(LONG).until(() -> server.names("ask/done").contains("screening-1.csv"));
        assertThat(jdbc.sql("select asked_by || ' ' || purpose from screening.decision where business_reference = 'F1'")
                        .query(String.class)
                        .single())
                .isEqualTo("screening-1.csv 社会组织负责人任职审查");
    }

    @Test
    void a_file_that_cannot_be_read_as_a_whole_is_answered_with_the_problem() throws IOException {
        ask("screening-2.csv", "number\n1\n");

        assertThat(tree(answer("screening-2.csv.problem.json")).path("detail").asText())
                .startsWith("malformed at header: found a column missing, unknown or twice there");
        await().atMost(LONG).until(() -> server.names("ask/done").contains("screening-2.csv"));
    }

    @Test
    void while_nothing_can_be_decided_the_file_stays_and_is_read_again() throws IOException {
        list.setReady(false);
        ask("screening-3.csv", HEADER + "F3,PERSON,李四,111,410825198501010024,head\n");
        await().pollDelay(Duration.ofSeconds(9)).until(() -> true);
        assertThat(server.names("ask")).containsExactly("screening-3.csv");
        assertThat(Files.exists(server.root.resolve("answers/screening-3.csv.answer.csv")))
                .isFalse();

        list.setReady(true);

        assertThat(answer("screening-3.csv.answer.csv")).contains("2,F3,1,PASS");
    }

    private void ask(String name, String text) throws IOException {
        Files.write(server.root.resolve("ask").resolve(name), text.getBytes(GB18030));
    }

    private String answer(String name) throws IOException {
        Path file = server.root.resolve("answers").resolve(name);
        await().atMost(LONG).until(() -> Files.exists(file));
        return Files.readString(file, name.endsWith(".csv") ? GB18030 : StandardCharsets.UTF_8);
    }
}
