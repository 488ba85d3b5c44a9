package org.fuyuan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListChange;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.Subject;
import org.fuyuan.hub.operations.RunningConsole;
import org.fuyuan.hub.operations.Visitor;
import org.fuyuan.hub.screening.index.ListIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A department's system with the kit, a running hub with its real list, and somebody between them who may do harm. */
class ScreeningClientTest extends RunningConsole {

    private static final String FILTER = "/api/v1/screenings/filter";
    private static final String LISTED = "410825199001010015";

    @TempDir
    Path folder;

    @Autowired
    private ListIndex list;

    private HubFront front;
    private ScreeningClient client;

    @BeforeEach
    void connect() throws IOException {
        await().until(list::isReady);
        list("SX1", "张守信", LISTED);
        front = new HubFront(port);
        client = connected();
    }

    @AfterEach
    void close() {
        front.close();
    }

    @Test
    void whoever_is_on_no_list_is_passed_without_asking_and_whoever_is_listed_is_blocked_by_the_hub() {
        Answer pass = client.check(question(person("李平安", "11010519491231002X")));
        assertThat(pass).isInstanceOf(Answer.LocalPass.class);
        assertThat(pass.mayGoOn()).isTrue();
        assertThat(front.questions()).isZero();

        Answer block = client.check(question(person("张守信", LISTED)));
        assertThat(block).isInstanceOfSatisfying(Answer.Decided.class, decided -> assertThat(decided.effect())
                .isEqualTo("BLOCK"));
        assertThat(block.mayGoOn()).isFalse();
        assertThat(client.filterProblem()).isEmpty();
    }

    @Test
    void a_number_mistyped_once_beside_the_name_and_a_name_without_a_number_are_asked_about() {
        assertThat(client.check(question(person("张守信", "410825199001010051")))).isInstanceOf(Answer.Decided.class);
        assertThat(client.check(question(person("李平安", "")))).isInstanceOf(Answer.Decided.class);
        assertThat(client.check(question(person("李平安", "410825900101001")))).isInstanceOf(Answer.Decided.class);
    }

    @Test
    void whoever_is_listed_after_the_filter_was_taken_is_asked_about_at_the_latest_when_it_is_not_fresh_any_more() {
        Party later = person("王后来", "110101198001010010");
        assertThat(client.check(question(later))).isInstanceOf(Answer.LocalPass.class);

        list("SX2", "王后来", "110101198001010010");

        await().untilAsserted(() -> assertThat(client.check(question(later))).isInstanceOf(Answer.Decided.class));
        assertThat(front.asked).filteredOn(each -> each.equals("GET " + FILTER)).hasSize(1);
    }

    @Test
    void a_business_whose_file_does_not_allow_it_is_never_passed_locally() {
        Question registration = new Question(
                "company-registration",
                "核对任职资格",
                "WX-1",
                "窗口03",
                List.of(new Party("1", Party.Kind.PERSON, "李平安", "111", "11010519491231002X", "director")));

        assertThat(client.check(registration))
                .isInstanceOfSatisfying(Answer.Decided.class, decided -> assertThat(decided.effect())
                        .isEqualTo("PASS"));
    }

    @Test
    void many_questions_are_answered_in_their_order_and_only_possible_hits_are_asked_about() {
        List<Question> questions = IntStream.range(0, 500)
                .mapToObj(i -> i % 100 == 7 ? person("张守信", LISTED) : person("陈" + i, whole(330_106_850_101_000L + i)))
                .map(ScreeningClientTest::question)
                .toList();

        List<Answer> answers = client.checkAll(questions);

        for (int i = 0; i < 500; i++) {
            assertThat(answers.get(i).mayGoOn()).isEqualTo(i % 100 != 7);
        }
        assertThat(answers)
                .filteredOn(answer -> answer instanceof Answer.Decided)
                .hasSizeBetween(5, 10);
        assertThat(front.questions()).isEqualTo(1);
    }

    @Test
    void what_was_passed_locally_is_counted_at_the_hub_and_what_was_downloaded_is_recorded() {
        client.check(question(person("李平安", "11010519491231002X")));
        client.check(question(person("李平安", "11010519491231002X")));

        client.close();

        assertThat(ledgerOf("PASSED_LOCALLY"))
                .anyMatch(entry -> entry.startsWith("market-supervision quality-honours: 2 parties by list version"));
        assertThat(ledgerOf("FILTER_GIVEN")).anyMatch(entry -> entry.startsWith("market-supervision list version"));
    }

    @Test
    void what_was_done_with_a_decision_is_reported_and_kept_once_however_often_it_is_sent() {
        Outcome stopped = intercepted();
        front.lost.set(2);

        client.report(stopped);
        connected().report(stopped);

        assertThat(front.asked).filteredOn(each -> each.endsWith("/outcomes")).hasSize(4);
        assertThat(kept(stopped)).containsExactly("INTERCEPTED 登记窗口03");
    }

    @Test
    void a_report_the_hub_never_takes_names_its_field_and_one_it_cannot_take_now_is_to_be_sent_again() {
        Outcome stopped = intercepted();
        Outcome unexplained =
                new Outcome(stopped.decisionId(), "1", Outcome.Act.LET_THROUGH, "登记窗口03", null, stopped.happenedAt());

        assertThatThrownBy(() -> client.report(unexplained))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/reason");
        front.instead = 503;
        assertThatThrownBy(() -> client.report(stopped))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The hub did not take the report; send it again later.");
        front.instead = 0;
        client.report(stopped);
        assertThat(kept(stopped)).hasSize(1);
    }

    private Outcome intercepted() {
        Answer.Decided block = (Answer.Decided) client.check(question(person("张守信", LISTED)));
        return new Outcome(block.id(), "1", Outcome.Act.INTERCEPTED, "登记窗口03", "已当场告知", OffsetDateTime.now());
    }

    private List<String> kept(Outcome outcome) {
        return jdbc.sql("select outcome || ' ' || acted_by from screening.outcome where decision_id = ?::uuid")
                .param(outcome.decisionId())
                .query(String.class)
                .list();
    }

    @Test
    void an_altered_filter_is_refused_and_everybody_is_asked_about() {
        front.altering = (path, body) -> {
            if (path.equals(FILTER)) {
                body[body.length / 2] ^= 1;
            }
            return body;
        };

        assertThat(client.check(question(person("李平安", "11010519491231002X")))).isInstanceOf(Answer.Decided.class);
        assertThat(client.filterProblem()).hasValue("the filter is not signed with the pinned key");
    }

    @Test
    void altered_news_of_the_list_are_refused() {
        front.altering = (path, body) -> {
            if (path.startsWith(FILTER + "/changes")) {
                body[body.length / 2] ^= 1;
            }
            return body;
        };

        assertThat(client.check(question(person("李平安", "11010519491231002X")))).isInstanceOf(Answer.Decided.class);
        assertThat(client.filterProblem()).hasValue("what came since the filter is not signed with the pinned key");
    }

    @Test
    void news_of_the_list_by_another_salt_are_refused() {
        front.asking = path -> path.replaceFirst("salt=[0-9a-f]{32}", "salt=00112233445566778899aabbccddeeff");

        assertThat(client.check(question(person("李平安", "11010519491231002X")))).isInstanceOf(Answer.Decided.class);
        assertThat(client.filterProblem()).hasValue("what came since the filter is the answer to another question");
    }

    @Test
    void a_mistyped_number_beside_the_name_is_asked_about() {
        assertThat(client.check(question(person("张守信", "410826199001010025")))).isInstanceOf(Answer.Decided.class);
    }

    @Test
    void a_filter_older_than_one_seen_before_is_refused() throws IOException {
        Files.writeString(folder.resolve("newest"), "1000000");

        ScreeningClient careful = connected();

        assertThat(careful.check(question(person("李平安", "11010519491231002X")))).isInstanceOf(Answer.Decided.class);
        assertThat(careful.filterProblem())
                .hasValueSatisfying(why -> assertThat(why).endsWith("and 1000000 was seen before"));
    }

    @Test
    void while_the_hub_is_away_nobody_is_passed_who_may_be_listed() {
        assertThat(client.check(question(person("李平安", "11010519491231002X")))).isInstanceOf(Answer.LocalPass.class);
        front.instead = 503;

        assertThatThrownBy(() -> client.check(question(person("张守信", LISTED))))
                .isInstanceOf(NotDecided.class)
                .hasMessage("The hub did not decide: it answered 503; ask again later.");
        front.close();
        assertThatThrownBy(() -> client.check(question(person("张守信", LISTED)))).isInstanceOf(NotDecided.class);
        await().untilAsserted(
                        () -> assertThatThrownBy(() -> client.check(question(person("李平安", "11010519491231002X"))))
                                .isInstanceOf(NotDecided.class));
    }

    @Test
    void a_question_the_department_has_no_ground_for_is_refused_with_the_reason() {
        Question grant = new Question("land-grant", "核对", "B-1", "窗口03", List.of(person("李平安", "11010519491231002X")));

        assertThat(client.check(grant))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.why())
                        .startsWith("not-allowed at /scenario: found land-grant asked by market-supervision"));
    }

    @Test
    void a_department_whose_file_allows_no_local_passing_gets_no_filter_and_the_denial_is_recorded() {
        HttpResponse<String> answer =
                visitor().withKey("public-security", "police-key").get(FILTER);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("a scenario with localFilter: true in its partner.yaml");
        assertThat(ledgerOf("ACCESS_DENIED"))
                .anyMatch(entry -> entry.contains("the filter asked for by public-security"));
        assertThat(visitor().asProgram().get(FILTER).statusCode()).isEqualTo(401);
    }

    @Test
    void salt_and_nonce_are_checked_and_a_version_not_reached_yet_is_not_told_of() {
        Visitor market = visitor().withKey("market-supervision", "market-key");
        String good = FILTER + "/changes?since=0&salt=00112233445566778899aabbccddeeff&nonce=0123456789abcdef";

        assertThat(market.get(good.replace("0011", "zz")).statusCode()).isEqualTo(400);
        assertThat(market.get(good.replace("0123456789", "")).statusCode()).isEqualTo(400);
        assertThat(market.get(good.replace("since=0", "since=999999")).statusCode())
                .isEqualTo(503);
    }

    private ScreeningClient connected() {
        String key = visitor()
                .withKey("market-supervision", "market-key")
                .get(FILTER + "/key")
                .body();
        return ScreeningClient.connect(front.address(), "market-supervision", "market-key", key, folder);
    }

    private static Party person(String name, String number) {
        return new Party("1", Party.Kind.PERSON, name, number.isEmpty() ? "" : "111", number, "honouree");
    }

    /** The whole number of one with 15 digits. */
    private static String whole(long fifteen) {
        return CertificateNumber.of(CertificateType.RESIDENT_IDENTITY_CARD, Long.toString(fifteen))
                .value();
    }

    private static Question question(Party party) {
        return new Question("quality-honours", "审核质量奖候选人", "ZL-2026-1", "质量科", List.of(party));
    }

    private void list(String id, String name, String number) {
        ListEntry entry = new ListEntry(
                id,
                ListKind.DISHONEST,
                ListedState.LISTED,
                new Subject(Subject.Kind.PERSON, name, "111", number, "1", null),
                List.of(),
                "（2021）豫0825执123号",
                "温县人民法院",
                "河南",
                null,
                "温县人民法院",
                "偿还借款",
                "全部未履行",
                List.of(1),
                100L,
                LocalDate.of(2021, 3, 1),
                LocalDate.of(2021, 3, 24),
                null,
                null);
        long before = list.version().sequence();
        int changed = jdbc.sql(
                        """
                        with entered as (
                            insert into debtor.entry (entry_id, version, list, state, name, name_key, certificate_number,
                                case_number, entry, findings, changed_at)
                            values (:id, 1, 'DISHONEST', 'LISTED', '', '', '', '', :entry, '[]', now())
                            on conflict (entry_id) do nothing returning entry_id)
                        insert into exchange.message (id, type, sender, subject, subject_version, payload)
                        select :message, 'list-change/v1', 'court', entry_id, 1, :change from entered""")
                .param("id", id)
                .param("entry", CanonicalJson.write(entry))
                .param("message", MessageIds.next())
                .param(
                        "change",
                        CanonicalJson.write(new ListChange(1, ChangeKind.LISTED, "法释〔2017〕7号 第一条", "test", entry)))
                .update();
        await().until(() -> list.version().sequence() >= before + changed);
    }
}
