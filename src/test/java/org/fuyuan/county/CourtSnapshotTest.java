package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.county.Caller.Answer;
import org.fuyuan.hub.debtor.HeldSnapshot;
import org.fuyuan.hub.debtor.Snapshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The court's whole list as a file on its own server, from there through the hub. */
class CourtSnapshotTest {

    private static final Charset ENCODING = Charset.forName("GB18030");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningCounty running = RunningCounty.get();
    private final String name = "list-snapshot-" + UUID.randomUUID() + ".csv";

    @BeforeEach
    void everybody_holds_the_list() {
        running.awaitEverybodyHoldsTheList();
    }

    @Test
    void a_snapshot_equal_to_the_registry_changes_nothing() throws Exception {
        long transitions = transitions();
        running.county().court().writeSnapshot(out(name));
        Map<String, Object> document = awaitClosed();
        assertThat(document).containsEntry("state", "PARTLY");
        assertThat(document.get("refused"))
                .isEqualTo((int) running.county().court().refusableCount());
        assertThat(transitions()).isEqualTo(transitions);
        assertThat(awaitAnswer("answer").path("refusedItems").asLong())
                .isEqualTo(running.county().court().refusableCount());
    }

    @Test
    void broken_quoting_refuses_the_snapshot_and_leaves_a_problem_beside_it() throws Exception {
        long transitions = transitions();
        put(rows() + "BROKEN,\"a quote that stays open\r\n");
        assertThat(awaitClosed()).containsEntry("state", "REFUSED");
        JsonNode problem = awaitAnswer("problem");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(Answer.refusal(problem).code()).isEqualTo("malformed");
        assertThat(Answer.refusal(problem).field()).startsWith("line ");
        assertThat(Answer.refusal(problem).found()).isEqualTo("a quote that is never closed");
        assertThat(Answer.refusal(problem).expected()).isEqualTo("a closing quote");
        assertThat(transitions()).isEqualTo(transitions);
    }

    @Test
    void a_snapshot_that_lacks_too_many_is_held_and_removes_nothing() throws Exception {
        long transitions = transitions();
        String all = rows();
        put(all.substring(0, all.lastIndexOf("\n", all.length() * 4 / 5) + 1));
        awaitClosed();
        Snapshots snapshots = running.bean(Snapshots.class);
        HeldSnapshot held = snapshots.held().stream()
                .filter(snapshot -> snapshot.source().endsWith(name))
                .findFirst()
                .orElseThrow();
        assertThat(held.removed() * 100).isGreaterThan(held.inEffect() * 5);
        assertThat(transitions()).isEqualTo(transitions);
        snapshots.reject(held.id(), "test", "文件不全");
        assertThat(transitions()).isEqualTo(transitions);
        assertThat(running.unlikeTheCourt()).isEmpty();
    }

    /** The court's own export, as text. */
    private String rows() throws IOException {
        Path folder = Files.createTempDirectory("snapshot-");
        running.county().court().writeSnapshot(folder.resolve(name));
        return Files.readString(folder.resolve(name), ENCODING);
    }

    private void put(String text) throws IOException {
        Files.writeString(out(name), text, ENCODING);
        Files.createFile(out(name + ".done"));
    }

    private Path out(String file) {
        return running.county().courtFiles().folder("out").resolve(file);
    }

    private Map<String, Object> awaitClosed() {
        String closed =
                "select state, refused from exchange.inbox where partner = 'court' and message_id = ? and state <>"
                        + " 'RECEIVED'";
        return await().atMost(PATIENCE)
                .until(() -> running.sql().queryForList(closed, name), found -> !found.isEmpty())
                .get(0);
    }

    private JsonNode awaitAnswer(String kind) throws IOException {
        Path answer = running.county().courtFiles().folder("refused").resolve(name + "." + kind + ".json");
        await().atMost(PATIENCE).until(() -> Files.exists(answer));
        return new ObjectMapper().readTree(answer.toFile());
    }

    private long transitions() {
        return running.sql().queryForObject("select count(*) from debtor.transition", Long.class);
    }
}
