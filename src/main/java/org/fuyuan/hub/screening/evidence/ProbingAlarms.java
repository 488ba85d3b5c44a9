package org.fuyuan.hub.screening.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The alarms raised, each with its entry in the ledger. */
public final class ProbingAlarms {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;

    ProbingAlarms(JdbcClient jdbc, TransactionTemplate transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    void raise(String department, NumberWalk.Finding finding) {
        String detail = "of %d numbers asked about %d lie next to another and %d stand on no list"
                .formatted(finding.lookups(), finding.neighbours(), finding.misses());
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into screening.probing_alarm (department, lookups, neighbours, misses) values (?, ?, ?, ?)")
                    .params(department, finding.lookups(), finding.neighbours(), finding.misses())
                    .update();
            ledger.append(new LedgerEntry(LedgerEvent.PROBING_ALARMED, "hub", department, null, detail));
        });
    }

    /** Newest first. */
    public List<ProbingAlarm> latest(Duration since) {
        return jdbc.sql("select * from screening.probing_alarm where at > ? order by at desc limit 100")
                .param(OffsetDateTime.ofInstant(Instant.now().minus(since), ZoneOffset.UTC))
                .query((row, number) -> new ProbingAlarm(
                        row.getString("department"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("lookups"),
                        row.getInt("neighbours"),
                        row.getInt("misses")))
                .list();
    }
}
