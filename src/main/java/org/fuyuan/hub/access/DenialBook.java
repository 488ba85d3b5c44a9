package org.fuyuan.hub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts denials into the ledger without letting an outsider fill it. In a window of a quarter of an hour the first few of the same
 * (who, from where, why) are entries of their own; the rest are counted in the database and told by one entry when the window ends.
 */
@Component
public class DenialBook {

    static final int OWN_ENTRIES = 5;

    /** Windows of strangers open at once; what comes from further addresses is counted together. */
    static final int STRANGERS = 100;

    private static final String ELSEWHERE = "elsewhere";
    private static final String FULL =
            """
            select count(*) >= :most and not bool_or(event = :event and partner = :partner and address = :address and why = :why)
              from access.denial where actor = :actor""";
    private static final String COUNT =
            """
            insert into access.denial as known (event, actor, partner, address, why)
            values (:event, :actor, :partner, :address, :why)
            on conflict (event, actor, partner, address, why)
            do update set seen = known.seen + 1, last_at = clock_timestamp()
            returning seen""";
    private static final String END =
            """
            delete from access.denial where began_at < clock_timestamp() - interval '15 minutes'
            returning event, actor, partner, address, why, seen,
                      to_char(began_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as began,
                      to_char(last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ended""";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    DenialBook(JdbcClient jdbc, Ledger ledger, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own, whatever becomes of the caller's. Personal numbers are masked. */
    public void record(Denial denial) {
        transaction.executeWithoutResult(status -> {
            String address = Addresses.network(denial.address());
            long seen = count(denial, isFull(denial, address) ? ELSEWHERE : address);
            if (seen <= OWN_ENTRIES) {
                ledger.append(AccessLedger.entry(denial.event(), denial.actor(), denial.partner(), denial.detail()));
            }
        });
    }

    private boolean isFull(Denial denial, String address) {
        return denial.actor().equals(Denial.STRANGER)
                && statement(FULL, denial, address)
                        .param("most", STRANGERS)
                        .query(Boolean.class)
                        .single();
    }

    private long count(Denial denial, String address) {
        return statement(COUNT, denial, address).query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(String sql, Denial denial, String address) {
        return jdbc.sql(sql)
                .param("event", denial.event().name())
                .param("actor", denial.actor())
                .param("partner", denial.partner() == null ? "" : denial.partner())
                .param("address", address)
                .param("why", denial.why());
    }

    /** Ends the windows that are over; the count and its entry stand or fall together. */
    @Scheduled(fixedDelayString = "1m")
    void endWindows() {
        transaction.executeWithoutResult(status -> {
            List<Ended> over = jdbc.sql(END).query(Ended::of).list();
            List<LedgerEntry> rest = over.stream()
                    .filter(ended -> ended.seen() > OWN_ENTRIES)
                    .map(Ended::entry)
                    .toList();
            if (!rest.isEmpty()) {
                ledger.appendAll(rest);
            }
        });
    }

    /** A window that is over. */
    private record Ended(
            LedgerEvent event,
            String actor,
            String partner,
            String address,
            String why,
            long seen,
            String began,
            String ended) {

        static Ended of(ResultSet row, int number) throws SQLException {
            return new Ended(
                    LedgerEvent.valueOf(row.getString("event")),
                    row.getString("actor"),
                    row.getString("partner"),
                    row.getString("address"),
                    row.getString("why"),
                    row.getLong("seen"),
                    row.getString("began"),
                    row.getString("ended"));
        }

        LedgerEntry entry() {
            String detail = "%d more from %s, %d in all from %s to %s: %s"
                    .formatted(seen - OWN_ENTRIES, address, seen, began, ended, why);
            return AccessLedger.entry(event, actor, partner.isEmpty() ? null : partner, detail);
        }
    }
}
