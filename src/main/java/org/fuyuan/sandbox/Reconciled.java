package org.fuyuan.sandbox;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Has the hub compare every partner's list with the court's, until all are found equal. */
final class Reconciled {

    private static final String LATEST =
            """
            select distinct on (partner) partner, state from exchange.reconciliation
             where requested_at > ? order by partner, requested_at desc""";

    private final JdbcTemplate hub;
    private final Administrator administrator;
    private final Console console;

    Reconciled(DataSource hub, Administrator administrator, Console console) {
        this.hub = new JdbcTemplate(hub);
        this.administrator = administrator;
        this.console = console;
    }

    /** Returns, having said so, when all are equal. */
    void await(List<String> partners, long expected, Instant begun) throws IOException, InterruptedException {
        Timestamp asked = Timestamp.from(Instant.now());
        boolean equal = false;
        while (!equal) {
            Map<String, String> states = states(asked);
            for (String partner : partners) {
                if (mustAsk(states.get(partner))) {
                    administrator.reconcile(partner);
                }
            }
            equal = partners.stream().allMatch(partner -> "EQUAL".equals(states.get(partner)));
            TimeUnit.SECONDS.sleep(equal ? 0 : 1);
        }
        console.line("six partners hold %,d entries, reconciled, in %s".formatted(expected, Console.since(begun)));
    }

    /** Also after a comparison that found something to repair. */
    private static boolean mustAsk(String state) {
        return state == null || !List.of("EQUAL", "ASKED", "DETAIL_ASKED").contains(state);
    }

    private Map<String, String> states(Timestamp since) {
        Map<String, String> states = new HashMap<>();
        hub.query(
                LATEST,
                row -> {
                    states.put(row.getString("partner"), row.getString("state"));
                },
                since);
        return states;
    }
}
