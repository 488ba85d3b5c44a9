package org.fuyuan.hub.screening.evidence;

import java.time.Clock;
import java.util.List;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.screening.Assessment;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Question;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions kept as in service, for tests of what comes of them. */
public final class TestEvidence {

    private TestEvidence() {}

    public static KeptQuestions questions(JdbcTemplate jdbc) {
        return new KeptQuestions(JdbcClient.create(jdbc));
    }

    public static Decision keep(
            JdbcTemplate jdbc, TransactionTemplate transaction, Ledger ledger, Question question, Assessment found) {
        KeptDecision kept = new Drafting(TestNumberKey.key(), Clock.systemUTC()).draft(question, found);
        new DecisionWriter(jdbc, transaction, ledger).accept(List.of(kept));
        return kept.decision();
    }
}
