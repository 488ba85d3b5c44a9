package org.fuyuan.sandbox.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.sandbox.court.CourtSystem;
import org.fuyuan.sandbox.court.Identity;
import org.fuyuan.sandbox.storage.HubLogin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class WindowTest {

    private static CourtSystem court;

    private final List<String> lines = new ArrayList<>();
    private final DaySheet sheet = new DaySheet(lines::add);
    private DataSource database;
    private AnsweringHub hub;
    private Window window;
    private Review review;
    private ReturnLeg returnLeg;

    @BeforeAll
    static void a_court() {
        court = CourtSystem.open(TestDatabase.empty(), new HubLogin("fuyuan_reader", "secret"));
        court.seed(2_000);
    }

    @BeforeEach
    void a_window_is_open() throws IOException {
        database = TestDatabase.empty();
        hub = new AnsweringHub();
        window = opened();
        BusinessBook book = new BusinessBook(database, "desk");
        review = new Review(book, court.townsfolk(), sheet);
        returnLeg = new ReturnLeg(new HubDoor(hub.address(), "market-supervision", "key"), book, sheet);
    }

    @AfterEach
    void everybody_goes_home() {
        hub.close();
    }

    @Test
    void a_hub_that_answers_503_is_waited_for() {
        hub.then(503, "").then(503, "").thenDecides(Effect.PASS);
        assertThat(window.serve(application("A-1", stranger()))).isEmpty();
        assertThat(state("A-1")).isEqualTo("WAITING");
        assertThat(window.askAgain()).isTrue();
        assertThat(window.askAgain()).isTrue();
        assertThat(state("A-1")).isEqualTo("GRANTED");
        assertThat(window.askAgain()).isFalse();
        assertThat(hub.asked()).hasSize(3).containsOnly(hub.asked().get(0));
    }

    @Test
    void a_hub_that_is_not_there_is_waited_for() {
        hub.close();
        assertThat(window.serve(application("A-1", stranger()))).isEmpty();
        assertThat(state("A-1")).isEqualTo("WAITING");
    }

    @Test
    void who_waited_when_the_process_ended_is_asked_about_after_the_next_start() {
        hub.then(503, "").thenDecides(Effect.PASS);
        window.serve(application("A-1", stranger()));
        opened().askAgain();
        assertThat(state("A-1")).isEqualTo("GRANTED");
    }

    @Test
    void a_blocked_application_is_refused_with_the_sentence_and_the_hub_is_told() {
        hub.thenDecides(Effect.BLOCK).then(201, "");
        window.serve(application("A-1", listed()));
        returnLeg.work();
        assertThat(row("A-1"))
                .containsEntry("state", "REFUSED")
                .containsEntry("effect", "BLOCK")
                .containsEntry("sentence", "不予办理。");
        assertThat(hub.asked().get(1))
                .startsWith("/api/v1/screenings/0b6cbb0e-6d0f-4b0a-9b1c-6a8f2a4f3c11/outcomes ")
                .contains("\"party\":\"1\"", "INTERCEPTED", "登记窗口03", "+08:00\"");
        assertThat(sheet.count().reported()).isOne();
    }

    @Test
    void an_outcome_the_hub_has_no_door_for_yet_is_told_later() {
        hub.thenDecides(Effect.BLOCK).then(404, "").then(201, "");
        window.serve(application("A-1", listed()));
        returnLeg.work();
        assertThat(sheet.count().reported()).isZero();
        returnLeg.work();
        assertThat(sheet.count().reported()).isOne();
    }

    @Test
    void a_clerk_refuses_the_listed_one_and_lets_the_namesake_through() {
        Identity listed = listed();
        Identity namesake = new Identity(true, listed.name(), stranger().number());
        hub.thenDecides(Effect.REVIEW).thenDecides(Effect.REVIEW);
        window.serve(application("A-1", listed));
        window.serve(application("A-2", namesake));
        assertThat(state("A-1")).isEqualTo("WITH_CLERK");
        review.work();
        assertThat(state("A-1")).isEqualTo("REFUSED");
        assertThat(state("A-2")).isEqualTo("GRANTED");
        assertThat(sheet.count().letThrough()).isOne();
        assertThat(sheet.count().refusedByClerk()).isOne();
    }

    @Test
    void a_decision_that_is_not_what_the_courts_books_say_is_loud() {
        Identity stranger = stranger();
        hub.thenDecides(Effect.BLOCK);
        window.serve(application("A-1", stranger));
        assertThat(sheet.count().wrong()).isOne();
        assertThat(lines)
                .anyMatch(line -> line.contains("WRONG: BLOCK, WRONGLY_BLOCKED"))
                .noneMatch(line -> line.contains(stranger.number()) || line.contains(stranger.name()));
    }

    @Test
    void a_question_the_hub_will_not_take_is_loud_and_not_asked_again() {
        hub.then(422, "{\"title\":\"ill-formed\"}");
        window.serve(application("A-1", stranger()));
        assertThat(state("A-1")).isEqualTo("UNANSWERED");
        assertThat(window.askAgain()).isFalse();
        assertThat(lines).anyMatch(line -> line.startsWith("WRONG QUESTION"));
    }

    @Test
    void many_are_asked_about_in_one_call_and_each_has_its_own_answer() {
        hub.then(
                200,
                """
                {"line":1,"decision":{"id":"0b6cbb0e-6d0f-4b0a-9b1c-6a8f2a4f3c11","businessReference":"A-1","effect":"PASS",\
                "decidedAt":"2026-11-25T08:00:00Z","parties":[]}}
                {"line":2,"problem":{"status":422,"detail":"kind: missing"}}
                """);
        window.serve(List.of(application("A-1", stranger()), application("A-2", stranger())));
        assertThat(hub.asked()).singleElement().matches(asked -> asked.lines().count() == 2);
        assertThat(state("A-1")).isEqualTo("GRANTED");
        assertThat(row("A-2"))
                .containsEntry("state", "UNANSWERED")
                .extractingByKey("remark")
                .asString()
                .contains("kind: missing");
    }

    @Test
    void many_whom_the_hub_cannot_decide_on_wait_one_by_one() {
        hub.then(503, "").thenDecides(Effect.PASS).thenDecides(Effect.PASS);
        window.serve(List.of(application("A-1", stranger()), application("A-2", stranger())));
        assertThat(window.askAgain()).isTrue();
        assertThat(window.askAgain()).isTrue();
        assertThat(window.askAgain()).isFalse();
        assertThat(state("A-2")).isEqualTo("GRANTED");
    }

    private Window opened() {
        HubDoor door = new HubDoor(hub.address(), "market-supervision", "key");
        Window opened = new Window(door, new BusinessBook(database, "desk"), court.townsfolk(), sheet);
        opened.open();
        return opened;
    }

    private static Application application(String number, Identity identity) {
        Applicant applicant = new Applicant("1", identity, "legal-representative", Writing.PLAIN);
        return new Application(number, Business.COMPANY_REGISTRATION, List.of(applicant));
    }

    private static Identity stranger() {
        return court.townsfolk().person(7);
    }

    private static Identity listed() {
        return court.townsfolk().listed("DISHONEST", true, 1, 1).get(0);
    }

    private Object state(String number) {
        return row(number).get("state");
    }

    private Map<String, Object> row(String number) {
        return new JdbcTemplate(database).queryForMap("select * from desk.application where number = ?", number);
    }
}
