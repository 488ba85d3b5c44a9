package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.county.Caller.Answer;
import org.fuyuan.sandbox.court.CourtSystem;
import org.fuyuan.sandbox.court.Identity;
import org.fuyuan.sandbox.department.AlertBook;
import org.fuyuan.sandbox.department.ReceivedAlert;
import org.junit.jupiter.api.Test;

/** A director whom market supervision holds, from the court's listing to its deletion, as market supervision hears of it. */
class HeldDirectorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration IN_TIME = Duration.ofSeconds(10);
    private static final String MARKET = "market-supervision";
    /** Of whom no other test speaks. */
    private static final int TOWNSPERSON = 4_711;

    private final RunningCounty running = RunningCounty.get();
    private final CourtSystem court = running.county().court();
    private final Identity director = court.townsfolk().person(TOWNSPERSON);
    private final Caller market = Caller.of(running, MARKET);
    private final AlertBook alerts = running.department(MARKET).alerts();
    private final String held = "HELD-" + UUID.randomUUID();
    private final String applicant = "ASKED-" + UUID.randomUUID();

    @Test
    void the_register_that_holds_him_is_told_that_he_is_listed_and_freed_and_the_business_he_stopped_that_it_may_go_on()
            throws Exception {
        running.awaitEverybodyHoldsTheList();
        register();

        String entry = court.list(TOWNSPERSON);
        ReceivedAlert appeared = told(Instant.now(), held, "APPEARED");
        assertThat(appeared.source()).isEqualTo("directors");
        assertThat(appeared.effect()).isEqualTo("BLOCK");
        assertThat(appeared.entryId()).isEqualTo(entry);
        assertThat(appeared.sentence()).contains("法院").doesNotContain(director.number());
        JsonNode blocked = asked();
        assertThat(blocked.path("effect").asText()).isEqualTo("BLOCK");

        court.delete(entry);
        Instant deleted = Instant.now();
        ReceivedAlert freed = told(deleted, held, "LIFTED");
        ReceivedAlert goesOn = told(deleted, applicant, "LIFTED");
        assertThat(freed.effect()).isEqualTo("PASS");
        assertThat(goesOn.source()).isEqualTo(blocked.path("id").asText());
        assertThat(goesOn.effect()).isEqualTo("PASS");
        assertThat(goesOn.entryId()).isEqualTo(entry);
        assertThat(asked().path("effect").asText()).isEqualTo("PASS");
        running.awaitEverybodyHoldsTheList();
    }

    /** The alert as market supervision took it in, in time after the court's commit. */
    private ReceivedAlert told(Instant committed, String party, String cause) {
        ReceivedAlert told = await(cause + " of " + party)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> alerts.about(party).stream()
                                .filter(alert -> alert.cause().equals(cause))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        Instant received = Instant.now();
        Duration took = Duration.between(committed, received);
        Duration ofThatAtTheHub = Duration.between(publishedByTheHub(told.entryId()), received);
        assertThat(took)
                .as(
                        "from the court's commit to the department's receipt of %s: %d ms, %d of them since the hub took it down",
                        cause, took.toMillis(), ofThatAtTheHub.toMillis())
                .isLessThan(IN_TIME);
        return told;
    }

    /** The court's table is looked into every two seconds; from here on it is the hub's time. */
    private Instant publishedByTheHub(String entry) {
        return running.sql()
                .queryForObject(
                        "select max(occurred_at) from exchange.message where type = 'list-change/v1' and subject = ?",
                        OffsetDateTime.class,
                        entry)
                .toInstant();
    }

    private void register() throws Exception {
        String member = "reference,kind,name,certificateType,certificateNumber,role\n%s,PERSON,%s,111,%s,director\n"
                .formatted(held, director.name(), director.number());
        Answer answer = market.register("directors", member.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> market.get("/api/v1/populations/directors")
                .json()
                .path("compared")
                .asBoolean());
    }

    private JsonNode asked() throws Exception {
        Answer answer = market.ask(
                """
                {"scenario": "company-registration", "purpose": "核对拟任董事的任职资格", "businessReference": "WX-%s",
                 "askedBy": "登记窗口03", "parties": [{"reference": "%s", "kind": "PERSON", "name": "%s",
                 "certificateType": "111", "certificateNumber": "%s", "role": "director"}]}"""
                        .formatted(applicant.substring(6, 14), applicant, director.name(), director.number()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
