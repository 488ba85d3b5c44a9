package org.fuyuan.hub.screening.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.PartyDecision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes down what departments say they did with the decisions given to them. */
public final class OutcomeReports {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final GivenDecisions decisions;

    OutcomeReports(JdbcClient jdbc, TransactionTemplate transaction, Ledger ledger, GivenDecisions decisions) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.decisions = decisions;
    }

    /**
     * Keeps one report; the same report again is answered as the first time.
     *
     * @param key the department's own key for the report, or null; then the report itself is its key
     * @throws org.fuyuan.hub.message.RefusedException naming the field: an unknown decision, another department's, an unknown party, a
     *     value that cannot be, or a key that was used for another report
     */
    public Outcome report(UUID decisionId, OutcomeReport report, String department, String key) {
        Decision decision = decisions.toDepartment("/id", decisionId, department);
        Outcome outcome = checked(decision, report, key);
        return transaction.execute(status -> keep(outcome, department));
    }

    /** Reports on one decision come one after the other, so that the last to be kept is the last. */
    private Outcome keep(Outcome outcome, String department) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("outcome:" + outcome.decisionId())
                .query(String.class)
                .single();
        int written = jdbc.sql(
                        """
                        insert into screening.outcome (id, decision_id, party_reference, department, outcome, acted_by, reason, happened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        outcome.id(),
                        outcome.decisionId(),
                        outcome.party(),
                        department,
                        outcome.outcome().name(),
                        outcome.actedBy(),
                        outcome.reason(),
                        OffsetDateTime.ofInstant(outcome.happenedAt(), ZoneOffset.UTC))
                .update();
        if (written > 0) {
            ledger.append(new LedgerEntry(
                    LedgerEvent.OUTCOME_REPORTED,
                    department,
                    department,
                    outcome.id(),
                    outcome.outcome() + " of a party of the decision " + outcome.decisionId()));
        }
        Outcome kept = jdbc.sql("select * from screening.outcome where id = ?")
                .param(outcome.id())
                .query(OutcomeReports::outcome)
                .single();
        return same(kept, outcome);
    }

    private static Outcome same(Outcome kept, Outcome outcome) {
        boolean same =
                content(kept).equals(content(outcome)) && kept.decisionId().equals(outcome.decisionId());
        if (!same) {
            throw Texts.refused(
                    "already-used", "Idempotency-Key", "a key of another report", "a key of its own for each report");
        }
        return kept;
    }

    private static Outcome checked(Decision decision, OutcomeReport report, String key) {
        PartyDecision party = GivenDecisions.party("/party", decision, report.party());
        if (report.outcome() == null) {
            throw Texts.refused("missing", "/outcome", "nothing", "INTERCEPTED, LET_THROUGH or CORRECTED");
        }
        if (report.outcome() == Act.INTERCEPTED && party.effect() == Effect.PASS) {
            throw Texts.refused(
                    "wrong-value", "/outcome", "INTERCEPTED of a party decided PASS", "LET_THROUGH or CORRECTED");
        }
        String actedBy = Texts.needed("/actedBy", report.actedBy(), LONGEST_NAME, "the person or counter that acted");
        boolean despite = report.outcome() == Act.LET_THROUGH && party.effect().compareTo(Effect.REVIEW) >= 0;
        String reason = despite
                ? Texts.needed(
                        "/reason",
                        report.reason(),
                        LONGEST_REASON,
                        "why a party decided " + party.effect() + " was let through")
                : Texts.optional("/reason", report.reason(), LONGEST_REASON);
        Outcome outcome = new Outcome(
                null, decision.id(), report.party(), report.outcome(), actedBy, reason, moment(decision, report), null);
        UUID id = RepeatedId.of("outcome " + decision.department(), key, decision.id() + "\n" + content(outcome));
        return new Outcome(
                id,
                outcome.decisionId(),
                outcome.party(),
                outcome.outcome(),
                actedBy,
                reason,
                outcome.happenedAt(),
                null);
    }

    private static Instant moment(Decision decision, OutcomeReport report) {
        if (report.happenedAt() == null) {
            throw Texts.refused("missing", "/happenedAt", "nothing", "a moment as 2026-11-25T10:00:00+08:00");
        }
        Instant at = report.happenedAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (at.isBefore(decision.decidedAt().minus(CLOCKS_DIFFER))) {
            throw Texts.refused(
                    "wrong-value",
                    "/happenedAt",
                    at.toString(),
                    "a moment after the decision, " + decision.decidedAt());
        }
        if (at.isAfter(Instant.now().plus(CLOCKS_DIFFER))) {
            throw Texts.refused("wrong-value", "/happenedAt", at.toString(), "a moment that is not still to come");
        }
        return at;
    }

    private static String content(Outcome outcome) {
        return String.join(
                "\n",
                outcome.party(),
                outcome.outcome().name(),
                outcome.actedBy(),
                outcome.reason(),
                outcome.happenedAt().toString());
    }

    private static Outcome outcome(ResultSet row, int number) throws SQLException {
        return new Outcome(
                row.getObject("id", UUID.class),
                row.getObject("decision_id", UUID.class),
                row.getString("party_reference"),
                Act.valueOf(row.getString("outcome")),
                row.getString("acted_by"),
                row.getString("reason"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
