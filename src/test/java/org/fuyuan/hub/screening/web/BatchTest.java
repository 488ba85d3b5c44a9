package org.fuyuan.hub.screening.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fuyuan.hub.exchange.FileAnswering;
import org.fuyuan.hub.exchange.QuestionFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many questions in one call. */
class BatchTest extends RunningScreening {

    @Autowired
    private FileAnswering files;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String PURPOSE = URLEncoder.encode("贷前审查", UTF_8);
    private static final String PATH =
            "/api/v1/screenings/batch?scenario=company-registration&askedBy=night-run&purpose=" + PURPOSE;
    private static final String HEADER = "businessReference,kind,name,certificateType,certificateNumber,role\n";

    @Test
    void lines_of_json_are_answered_in_order_and_a_bad_line_answers_for_itself() {
        String line = QUESTION.replace("\n", " ");
        String body = line + "\n{\"broken\n\n" + line.replace("company-registration", "land-grant") + "\n"
                + line.replace(NUMBER, "410825199001010023") + "\n";

        List<JsonNode> answers = lines(post(PATH, "application/x-ndjson", body.getBytes(UTF_8)), UTF_8).stream()
                .map(this::tree)
                .toList();

        assertThat(answers).extracting(answer -> answer.path("line").asInt()).containsExactly(1, 2, 4, 5);
        assertThat(answers.get(0).path("decision").path("effect").asText()).isEqualTo("BLOCK");
        assertThat(answers.get(1).path("problem").path("detail").asText())
                .isEqualTo(
                        "malformed at line 1, column 9: found no JSON; expected a question as a JSON object in UTF-8 (RFC 8259)");
        assertThat(answers.get(2).path("problem").path("status").asInt()).isEqualTo(403);
        assertThat(answers.get(3).path("decision").path("effect").asText()).isEqualTo("PASS");
    }

    @Test
    void csv_in_gb18030_is_answered_in_gb18030() {
        String rare = "买买提·𠮷䶮";
        list.list("410825198501010016", rare);
        String body = HEADER + "G1,PERSON," + rare + ",111,410825198501010016,director\n" + "G2,PERSON,李四\n"
                + "G3,PERSON,李四,111,410825198501010024,director\n";

        HttpResponse<byte[]> answer = post(PATH, "text/csv;charset=GB18030", body.getBytes(GB18030));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=GB18030");
        List<String> lines = lines(answer, GB18030);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("line,businessReference,reference,effect,measures");
        assertThat(lines.get(1)).startsWith("2,G1,1,BLOCK,").contains(rare + "已被纳入失信被执行人名单。");
        assertThat(lines.get(2))
                .contains("400")
                .contains("malformed: found 3 fields; expected 6 fields, as the header has");
        assertThat(lines.get(3)).startsWith("4,G3,1,PASS,");
    }

    @Test
    void a_line_refused_by_the_measures_answers_for_itself_too() {
        String good = "M1,PERSON,李四,111,410825198501010024,director\n";
        String body = HEADER + good.repeat(5) + good.replace("director", "nobody") + good.repeat(5);

        List<String> lines = lines(post(PATH, "text/csv", body.getBytes(UTF_8)), UTF_8);

        assertThat(lines).hasSize(12);
        assertThat(lines.get(6)).contains("422,\"unmapped-code at /parties/0/role: found \"\"nobody\"\"");
        assertThat(decisions("M1")).isEqualTo(10);
    }

    @Test
    void bytes_that_are_no_text_spoil_their_own_line_only() {
        byte[] body = (HEADER
                        + "E1,PERSON,??,111,410825198501010016,director\nE2,PERSON,李四,111,410825198501010024,director\n")
                .getBytes(UTF_8);
        int at = new String(body, UTF_8).indexOf("??");
        body[at] = (byte) 0xFF;

        List<String> lines = lines(post(PATH, "text/csv", body), UTF_8);

        assertThat(lines.get(1))
                .contains("422")
                .contains("wrong-value at /parties/0/name: found a character that is no text");
        assertThat(lines.get(2)).startsWith("3,E2,1,PASS,");
    }

    @Test
    void after_a_quote_that_never_closes_nothing_is_believed() {
        String body = HEADER + "Q1,PERSON,李四,111,410825198501010024,director\nQ2,PERSON,\"李四,111,1,director\n"
                + "Q3,PERSON,王五,111,1,director\n".repeat(3_000);

        List<String> lines = lines(post(PATH, "text/csv", body.getBytes(UTF_8)), UTF_8);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).startsWith("3,").contains("send again from this line on");
        assertThat(decisions("Q3")).isZero();
    }

    @Test
    void a_purpose_missing_is_told_line_by_line_and_a_scenario_not_registered_at_once() {
        String body = HEADER + "P1,PERSON,李四,111,410825198501010024,director\n";
        assertThat(lines(
                                post(
                                        "/api/v1/screenings/batch?scenario=company-registration",
                                        "text/csv",
                                        body.getBytes(UTF_8)),
                                UTF_8)
                        .get(1))
                .contains("missing at /purpose: found nothing");

        HttpResponse<byte[]> refused =
                post("/api/v1/screenings/batch?scenario=land-grant&purpose=x", "text/csv", body.getBytes(UTF_8));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(tree(new String(refused.body(), UTF_8)).path("detail").asText())
                .startsWith("not-allowed at /scenario: found land-grant asked by market-supervision");
    }

    @Test
    void a_column_nobody_knows_refuses_the_batch() {
        HttpResponse<byte[]> refused =
                post(PATH, "text/csv", "businessReference,kind,role,certificateNumbr\n".getBytes(UTF_8));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(tree(new String(refused.body(), UTF_8)).path("detail").asText())
                .startsWith(
                        "malformed at header: found a column missing, unknown or twice there; expected businessReference,");
    }

    @Test
    void lines_swallowed_by_quotes_that_do_not_close_are_told_of() {
        String body = "businessReference,kind,name,certificateType,certificateNumber,role\n"
                + "B-1,PERSON,张守信,111,410825199001010015,director\n"
                + "B-2,PERSON,\"张守信,111,410825199001010015,director\n"
                + "B-3,PERSON,张守信,111,410825199001010015,director\n";

        String answers = new String(post(PATH, "text/csv", body.getBytes(UTF_8)).body(), UTF_8);

        assertThat(answers.lines()).hasSize(3);
        assertThat(answers.lines().skip(2)).first().asString().startsWith("3,").contains("quotes that do not close");
    }

    @Test
    void a_header_beyond_all_bounds_refuses_the_batch() {
        byte[] header = ("x,".repeat(100_000) + "x\n").getBytes(UTF_8);

        assertThat(post(PATH, "text/csv", header).statusCode()).isEqualTo(400);
    }

    @Test
    void a_hundred_thousand_rows_are_answered_in_order_while_they_are_still_being_sent() throws Exception {
        int rows = 100_000;
        CountDownLatch answered = new CountDownLatch(1);
        try (DuplexCall call = new DuplexCall(port, PATH + "&along=true", "text/csv")) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                call.send(HEADER);
                call.send(rows("S", 0, rows / 2));
                await().until(() -> answered.getCount() == 0);
                call.send(rows("S", rows / 2, rows));
                call.send("");
            });
            BufferedReader lines = call.answers();
            assertThat(lines.readLine()).startsWith("line,");
            for (int i = 0; i < rows; i++) {
                assertThat(lines.readLine()).startsWith((i + 2) + ",S" + i + ",1,PASS,");
                answered.countDown();
            }
            assertThat(lines.readLine()).isNull();
            sending.join();
        }
        assertThat(jdbc.sql("select count(*) from screening.decision where business_reference ~ '^S[0-9]+$'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(rows);
    }

    @Test
    void however_many_rows_come_only_a_few_thousand_are_in_memory() throws IOException {
        int rows = 40_000;
        AtomicInteger given = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<ByteArrayInputStream> chunks = IntStream.iterate(0, from -> from < rows, from -> from + 100)
                .mapToObj(from -> {
                    most.accumulateAndGet(given.addAndGet(100) - answered.get(), Math::max);
                    return new ByteArrayInputStream(rows("K", from, from + 100).getBytes(UTF_8));
                })
                .iterator();
        InputStream questions = new SequenceInputStream(
                new ByteArrayInputStream(HEADER.getBytes(UTF_8)), new SequenceInputStream(new Enumeration<>() {
                    @Override
                    public boolean hasMoreElements() {
                        return chunks.hasNext();
                    }

                    @Override
                    public ByteArrayInputStream nextElement() {
                        return chunks.next();
                    }
                }));
        OutputStream answers = new OutputStream() {
            @Override
            public void write(int each) {
                answered.addAndGet(each == '\n' ? 1 : 0);
            }
        };

        files.answer(
                new QuestionFile(
                        "market-supervision",
                        "all.csv",
                        "text/csv",
                        Map.of("scenario", "company-registration", "purpose", "核对")),
                questions,
                answers);

        assertThat(answered.get()).isEqualTo(rows + 1);
        assertThat(most.get()).isBetween(2_000, 5_000);
    }

    @Test
    void who_hangs_up_ends_the_work() throws Exception {
        try (DuplexCall call = new DuplexCall(port, PATH, "text/csv")) {
            call.send(HEADER);
            call.send(rows("H", 0, 3_000));
            await().until(() -> hungUp() > 0);
        }
        AtomicInteger before = new AtomicInteger(-1);
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> before.getAndSet(hungUp()) == hungUp());

        assertThat(before.get())
                .as("the second chunk had begun and is never decided")
                .isEqualTo(2_000);
        await().until(() -> market().postJson("/api/v1/screenings", QUESTION).statusCode() == 200);
    }

    private int hungUp() {
        return jdbc.sql("select count(*) from screening.decision where business_reference ~ '^H[0-9]+$'")
                .query(Integer.class)
                .single();
    }

    private static String rows(String series, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "%s%d,PERSON,王%d,111,4108251970%06d15,applicant\n"
                        .formatted(series, i, i, (i * 7919L) % 1_000_000))
                .collect(Collectors.joining());
    }

    private HttpResponse<byte[]> post(String path, String type, byte[] body) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            market().request(path)
                                    .header("Content-Type", type)
                                    .POST(BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(HttpResponse<byte[]> answer, Charset charset) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), charset).lines().toList();
    }
}
