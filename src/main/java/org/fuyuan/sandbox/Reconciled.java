package org.fuyuan.sandbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Waits until the hub has compared every partner's list with the court's and found them equal. */
final class Reconciled {

    private static final String EQUAL =
            """
            select count(*) from (select distinct on (partner) partner, state from exchange.reconciliation
                                   where requested_at > ? order by partner, requested_at desc) latest
             where state = 'EQUAL'""";

    private final ApplicationContext hub;
    private final Console console;
    private final Instant begun;

    Reconciled(ApplicationContext hub, Console console, Instant begun) {
        this.hub = hub;
        this.console = console;
        this.begun = begun;
    }

    void await(int partners, long expected) throws InterruptedException {
        Timestamp asked = Timestamp.from(Instant.now());
        JdbcTemplate sql = new JdbcTemplate(hub.getBean(DataSource.class));
        Integer equal = 0;
        while (equal == null || equal < partners) {
            TimeUnit.SECONDS.sleep(1);
            equal = sql.queryForObject(EQUAL, Integer.class, asked);
        }
        console.line("six partners hold %,d entries, reconciled, in %s".formatted(expected, Console.since(begun)));
    }
}
