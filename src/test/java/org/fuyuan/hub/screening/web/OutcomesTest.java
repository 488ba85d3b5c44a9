package org.fuyuan.hub.screening.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.operations.Visitor;
import org.fuyuan.hub.screening.objection.Act;
import org.fuyuan.hub.screening.objection.Outcomes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Departments tell what they did with a decision, and the court sees it. */
class OutcomesTest extends RunningObjections {

    private static final String REPORT =
            """
            {"party": "1", "outcome": "INTERCEPTED", "actedBy": "登记窗口03", "reason": "已当场告知", "happenedAt": "%s"}"""
                    .formatted(Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS));

    @Autowired
    private Outcomes outcomes;

    private String decision;

    @BeforeEach
    void aBlockedDecision() {
        list.set(listed(entry("SX1", 1, "张伟")));
        JsonNode given = asked("WX-" + UUID.randomUUID());
        assertThat(given.path("effect").asText()).isEqualTo("BLOCK");
        decision = given.path("id").asText();
    }

    @Test
    void an_interception_is_kept_with_its_entry_in_the_ledger() {
        JsonNode kept = ok(report(REPORT));

        assertThat(kept.path("outcome").asText()).isEqualTo("INTERCEPTED");
        assertThat(value("select acted_by from screening.outcome where decision_id = ?::uuid", decision))
                .isEqualTo("登记窗口03");
        assertThat(ledgerOf("OUTCOME_REPORTED"))
                .contains("market-supervision INTERCEPTED of a party of the decision " + decision);
    }

    @Test
    void the_same_report_again_is_answered_as_the_first_time_and_kept_once() {
        String first = report(REPORT).body();

        assertThat(report(REPORT).body()).isEqualTo(first);
        assertThat(value("select count(*)::text from screening.outcome where decision_id = ?::uuid", decision))
                .isEqualTo("1");
    }

    @Test
    void a_key_stands_for_one_report() {
        String first = ok(report(REPORT, "K-" + decision)).toString();

        assertThat(ok(report(REPORT, "K-" + decision)).toString()).isEqualTo(first);
        HttpResponse<String> other = report(REPORT.replace("INTERCEPTED", "CORRECTED"), "K-" + decision);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(tree(other.body()).path("type").asText()).isEqualTo("urn:fuyuan:problem:already-used");
    }

    @Test
    void a_correction_is_a_further_row_and_the_last_counts() {
        Outcomes.Count before = count(Act.LET_THROUGH);
        hit();
        ok(report(REPORT));
        ok(report(REPORT.replace("INTERCEPTED", "LET_THROUGH")));

        assertThat(value("select count(*)::text from screening.outcome where decision_id = ?::uuid", decision))
                .isEqualTo("2");
        assertThat(count(Act.LET_THROUGH).parties()).isEqualTo(before.parties() + 1);
    }

    @Test
    void a_block_nobody_has_reported_on_is_shown_until_somebody_does() {
        hit();
        assertThat(unreported()).contains(decision);

        ok(report(REPORT));

        assertThat(unreported()).doesNotContain(decision);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "party": "1"     | "party": "2"            | 422 | wrong-value at /party: found a party the decision does not have
            "INTERCEPTED"    | "STOPPED"               | 422 | wrong-value at /outcome: found "STOPPED"; expected one of INTERCEPTED, LET_THROUGH, CORRECTED
            "INTERCEPTED"    | null                    | 422 | missing at /outcome: found nothing
            "登记窗口03"     | " "                     | 422 | missing at /actedBy: found nothing; expected the person or counter that acted
            "happenedAt": "  | "happenedAt": "x        | 422 | wrong-value at /happenedAt
            "happenedAt": "2 | "happenedAt": "1        | 422 | wrong-value at /happenedAt
            "actedBy"        | "actedby"               | 400 | malformed at /actedby: found a field nobody knows; expected one of actedBy, happenedAt, outcome, party, reason
            "INTERCEPTED", "actedBy": "登记窗口03", "reason": "已当场告知" | "LET_THROUGH", "actedBy": "窗口", "reason": "" | 422 | missing at /reason: found nothing; expected why a party decided BLOCK was let through
            """)
    void what_cannot_be_is_told_by_its_field(String good, String bad, int status, String detail) {
        assertThat(REPORT).contains(good);

        HttpResponse<String> answer = report(REPORT.replace(good, bad));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(tree(answer.body()).path("detail").asText()).startsWith(detail);
        assertThat(value("select count(*)::text from screening.outcome where decision_id = ?::uuid", decision))
                .isEqualTo("0");
    }

    @Test
    void nobody_reports_on_a_decision_given_to_another_and_who_tries_is_recorded() {
        Visitor police = visitor().withKey("public-security", "police-key");

        HttpResponse<String> answer = police.postJson("/api/v1/screenings/" + decision + "/outcomes", REPORT);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(tree(answer.body()).path("detail").asText())
                .isEqualTo("not-found at /id: found " + decision
                        + "; expected the id of a decision given to public-security");
        assertThat(ledgerOf("ACCESS_DENIED")).contains("public-security screening: the decision " + decision);
    }

    private HttpResponse<String> report(String body) {
        return market().postJson("/api/v1/screenings/" + decision + "/outcomes", body);
    }

    private HttpResponse<String> report(String body, String key) {
        Visitor market = market();
        return market.send(market.request("/api/v1/screenings/" + decision + "/outcomes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /** As it is written with the decision. */
    private void hit() {
        jdbc.sql(
                        """
                        insert into screening.hit (decision_id, party_reference, place, department, scenario, business_reference, effect,
                            match, measure, entry_id, entry_version, decided_at)
                        select id, '1', 0, department, scenario, business_reference, 'BLOCK', 'CERTIFICATE_AND_NAME',
                               'market-supervision/company-registration/test', 'SX1', 1, decided_at
                          from screening.decision where id = ?::uuid on conflict do nothing""")
                .param(decision)
                .update();
    }

    private Outcomes.Count count(Act outcome) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return outcomes.counts(today, today).stream()
                .filter(count -> count.outcome() == outcome && count.effect().equals("BLOCK"))
                .findFirst()
                .orElse(new Outcomes.Count("", "", today, "BLOCK", outcome, 0));
    }

    private List<String> unreported() {
        return outcomes.unreported(Instant.now().minus(1, ChronoUnit.DAYS), 1000).stream()
                .map(each -> each.decisionId().toString())
                .toList();
    }
}
