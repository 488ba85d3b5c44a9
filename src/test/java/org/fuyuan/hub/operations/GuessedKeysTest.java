package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing keys at the partners' door, seen from outside. */
class GuessedKeysTest extends RunningConsole {

    private static final String POLICE = "public-security";
    private static final String RECEIPTS = "/partners/public-security/receipts";

    @AfterEach
    void nobody_has_guessed() {
        jdbc.sql("truncate access.failed_key, access.denial").update();
        jdbc.sql("delete from access.usual_address where door <> 'CONSOLE'").update();
    }

    @Test
    void after_five_wrong_keys_an_address_is_told_to_come_later() {
        Knock guesser = new Knock(port, "127.0.1.1");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.status(RECEIPTS, POLICE, "guess " + i)).isEqualTo(401);
        }

        assertThat(guesser.post(RECEIPTS, POLICE, "guess", "*/*"))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 900\r\n")
                .contains("Content-Type: application/problem+json")
                .contains("\"type\":\"urn:fuyuan:problem:too-many-failures\"")
                .doesNotContain("WWW-Authenticate");
        assertThat(guesser.status(RECEIPTS, POLICE, "police-key")).isEqualTo(429);
    }

    @Test
    void nobody_locks_a_department_out_by_guessing_under_its_name() {
        Knock office = new Knock(port, "127.0.1.2");
        assertThat(office.status(RECEIPTS, POLICE, "police-key")).isNotIn(401, 403, 429);
        for (int i = 0; i < 25; i++) {
            new Knock(port, "127.0.2." + (i + 1)).status(RECEIPTS, POLICE, "guess");
        }

        assertThat(new Knock(port, "127.0.1.3").status(RECEIPTS, POLICE, "police-key"))
                .as("from a new address, while its name is guessed at")
                .isEqualTo(429);
        assertThat(office.status(RECEIPTS, POLICE, "police-key")).isNotIn(401, 403, 429);
    }

    @Test
    void an_outsider_cannot_fill_the_ledger() {
        long before = ledgerOf("ACCESS_DENIED").size();
        Knock guesser = new Knock(port, "127.0.1.4");
        for (int i = 0; i < 40; i++) {
            guesser.status(RECEIPTS, POLICE, "guess " + i);
        }

        assertThat(ledgerOf("ACCESS_DENIED")).hasSize((int) before + 10);
        assertThat(ledgerOf("ACCESS_DENIED"))
                .contains("unknown POST " + RECEIPTS + " from 127.0.1.4: wrong key")
                .contains("unknown POST " + RECEIPTS + " from 127.0.1.4: too many wrong keys");
        assertThat(jdbc.sql("select sum(seen) from access.denial where address = '127.0.1.4'")
                        .query(Long.class)
                        .single())
                .isEqualTo(40);
    }

    @Test
    void who_claims_to_be_a_browser_is_turned_away_and_recorded_like_any_program() {
        assertThat(new Knock(port, "127.0.1.5").post(RECEIPTS, POLICE, "guess", "text/html"))
                .startsWith("HTTP/1.1 401")
                .contains("not-authenticated");
        assertThat(ledgerOf("ACCESS_DENIED")).contains("unknown POST " + RECEIPTS + " from 127.0.1.5: wrong key");
    }

    @Test
    void a_partner_that_asks_too_often_is_told_to_slow_down() {
        Knock court = new Knock(port, "127.0.1.6");
        assertThat(IntStream.range(0, 12)
                        .mapToObj(i -> court.post("/partners/court/records", "court", "court-key", "*/*"))
                        .filter(answer -> answer.startsWith("HTTP/1.1 429")))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer)
                        .contains("Retry-After: 1\r\n")
                        .contains("urn:fuyuan:problem:too-many-requests"));
        assertThat(ledgerOf("ACCESS_DENIED"))
                .contains("court POST /partners/court/records from 127.0.1.6: more requests a second than agreed");
    }
}
