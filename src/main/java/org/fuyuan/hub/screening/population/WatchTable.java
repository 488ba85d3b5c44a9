package org.fuyuan.hub.screening.population;

import java.util.Optional;
import org.fuyuan.hub.exchange.FeedMoment;
import org.fuyuan.hub.exchange.FeedPosition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row of {@code screening.population_watch}: how far the list has been followed. */
final class WatchTable {

    private static final String BEGIN =
            """
            insert into screening.population_watch (history, tx, sequence, changes, seen)
            values (:history, :tx, :sequence, :changes, 0)
            on conflict (is_one) do update set history = excluded.history, tx = excluded.tx, sequence = excluded.sequence,
                changes = excluded.changes, seen = 0, disputes = 0""";

    private final JdbcClient jdbc;

    WatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param changes how many changes of the list lie before the position
     * @param seen the newest state of the list that anything was decided on
     * @param disputes the version of the suppressions that everything was decided by
     */
    record Watched(FeedPosition position, long changes, long seen, long disputes) {}

    Optional<String> history() {
        return jdbc.sql("select history from screening.population_watch")
                .query(String.class)
                .optional();
    }

    void begin(String history, FeedMoment moment) {
        jdbc.sql(BEGIN)
                .param("history", history)
                .param("tx", moment.position().tx())
                .param("sequence", moment.position().sequence())
                .param("changes", moment.given())
                .update();
    }

    Watched watched() {
        return jdbc.sql("select tx, sequence, changes, seen, disputes from screening.population_watch")
                .query((row, number) -> new Watched(
                        new FeedPosition(row.getLong("tx"), row.getLong("sequence")),
                        row.getLong("changes"),
                        row.getLong("seen"),
                        row.getLong("disputes")))
                .single();
    }

    void watched(Watched watched) {
        jdbc.sql("update screening.population_watch set tx = ?, sequence = ?, changes = ?, seen = ?, disputes = ?")
                .params(
                        watched.position().tx(),
                        watched.position().sequence(),
                        watched.changes(),
                        watched.seen(),
                        watched.disputes())
                .update();
    }
}
