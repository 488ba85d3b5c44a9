package org.fuyuan.hub.exchange.route;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which day's whole list a partner has still to get, for all nodes together and by the database's clock. A list that failed is due
 * again after a pause that doubles; a day's list not done before the next day begins is replaced by that day's.
 */
@Component
class FullListTurn {

    /** The day that began at the last strike of the hour. */
    private static final String DAY = "(timezone('Asia/Shanghai', clock_timestamp()) - cast(:at as interval))::date";

    /** A partner new here gets its first list at the next strike. */
    private static final String BEGIN =
            "insert into route.full_list (partner, last_day) values (:partner, %s) on conflict (partner) do nothing"
                    .formatted(DAY);

    private static final String TAKE =
            """
            update route.full_list set leased_until = clock_timestamp() + interval '1 hour'
             where partner = :partner and last_day < %1$s
               and (next_attempt_at is null or next_attempt_at <= clock_timestamp())
               and (leased_until is null or leased_until <= clock_timestamp())
            returning %1$s"""
                    .formatted(DAY);

    private static final String DELIVERED =
            """
            update route.full_list
               set last_day = greatest(last_day, :day), delivered_at = clock_timestamp(), failures = 0, last_failure = null,
                   last_failure_at = null, next_attempt_at = null, leased_until = null
             where partner = :partner""";

    private static final String FAILED =
            """
            update route.full_list
               set failures = failures + 1, last_failure = :why, last_failure_at = clock_timestamp(), leased_until = null,
                   next_attempt_at = clock_timestamp()
                       + least(:longest, :first * power(2, least(failures, 20))) * interval '1 millisecond'
             where partner = :partner""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Ledger ledger;

    FullListTurn(JdbcClient database, TransactionTemplate transaction, Ledger ledger) {
        this.database = database;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /**
     * The day whose list is to be written now, here and nowhere else; empty while there is nothing to do.
     *
     * @param at the hour and minute at which a day begins, HH:mm
     */
    Optional<LocalDate> take(String partner, String at) {
        database.sql(BEGIN).param("partner", partner).param("at", at).update();
        return database.sql(TAKE)
                .param("partner", partner)
                .param("at", at)
                .query(LocalDate.class)
                .optional();
    }

    void delivered(String partner, LocalDate day, String file) {
        transaction.executeWithoutResult(status -> {
            database.sql(DELIVERED).param("partner", partner).param("day", day).update();
            ledger.append(new LedgerEntry(LedgerEvent.FULL_LIST_DELIVERED, "hub", partner, null, file));
        });
    }

    /** @param why without personal data */
    void failed(String partner, String why, Duration first, Duration longest) {
        database.sql(FAILED)
                .param("partner", partner)
                .param("why", why)
                .param("first", first.toMillis())
                .param("longest", longest.toMillis())
                .update();
    }
}
