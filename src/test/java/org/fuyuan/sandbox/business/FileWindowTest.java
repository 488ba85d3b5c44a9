package org.fuyuan.sandbox.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.sandbox.court.CourtSystem;
import org.fuyuan.sandbox.storage.HubLogin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class FileWindowTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static CourtSystem court;

    @TempDir
    Path files;

    private DataSource database;
    private FileWindow window;

    @BeforeAll
    static void a_court() {
        court = CourtSystem.open(TestDatabase.empty(), new HubLogin("fuyuan_reader", "secret"));
    }

    @BeforeEach
    void a_window_is_open() {
        database = TestDatabase.empty();
        window = opened();
    }

    @Test
    void a_question_is_left_whole_and_its_answer_is_obeyed_once() throws IOException {
        window.serve(List.of(application()));
        Path asked = left().get(0);
        assertThat(asked.getFileName().toString()).startsWith("screening-").endsWith(".csv");
        assertThat(Files.readAllLines(asked, GB18030))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("MZ-1,1,PERSON,");

        answer(asked, "200", "PASS");
        window.collect();
        window.collect();
        assertThat(state()).isEqualTo("GRANTED");
        assertThat(files.resolve("answers/read/" + asked.getFileName() + ".answer.csv"))
                .exists();
    }

    @Test
    void a_line_the_hub_did_not_answer_is_no_decision() throws IOException {
        window.serve(List.of(application()));
        answer(left().get(0), "422", "");
        window.collect();
        assertThat(state()).isEqualTo("UNANSWERED");
    }

    @Test
    void whose_answer_never_came_is_asked_about_again_after_a_restart() throws IOException {
        window.serve(List.of(application()));
        Files.delete(left().get(0));
        opened().open();
        assertThat(left()).hasSize(1);
        answer(left().get(0), "200", "PASS");
        opened().collect();
        assertThat(state()).isEqualTo("GRANTED");
    }

    private FileWindow opened() {
        HubDoor nobody = new HubDoor(URI.create("http://127.0.0.1:1"), "civil-affairs", "key");
        Window desk =
                new Window(nobody, new BusinessBook(database, "desk"), court.townsfolk(), new DaySheet(line -> {}));
        desk.open();
        return new FileWindow(files, desk, new Numbering());
    }

    private static Application application() {
        Applicant applicant = new Applicant("1", court.townsfolk().person(1), "principal", Writing.PLAIN);
        return new Application("MZ-1", Business.SOCIAL_ORGANISATION_HEAD, List.of(applicant));
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> found = Files.list(files.resolve("ask"))) {
            return found.toList();
        }
    }

    /** As the hub's route leaves it. */
    private void answer(Path asked, String status, String effect) throws IOException {
        Path answers = Files.createDirectories(files.resolve("answers"));
        String text =
                """
                businessReference,reference,effect,entries,sentence,decisionId,decidedAt,status,detail
                MZ-1,1,%s,,可以办理。,0b6cbb0e-6d0f-4b0a-9b1c-6a8f2a4f3c11,2026-11-25T08:00:00Z,%s,
                """
                        .formatted(effect, status);
        Files.writeString(answers.resolve(asked.getFileName() + ".answer.csv"), text, GB18030);
    }

    private Object state() {
        return new JdbcTemplate(database)
                .queryForMap("select state from desk.application")
                .get("state");
    }
}
