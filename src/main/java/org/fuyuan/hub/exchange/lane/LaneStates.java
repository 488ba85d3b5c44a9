package org.fuyuan.hub.exchange.lane;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every node and the operator see of each lane; all times by the database's clock. */
final class LaneStates {

    private final JdbcClient jdbc;

    LaneStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(String partner) {
        jdbc.sql("insert into exchange.lane (partner) values (?) on conflict do nothing")
                .param(partner)
                .update();
    }

    State read(String partner) {
        return jdbc.sql(
                        """
                        select paused, consecutive_failures,
                               coalesce(ceil(extract(epoch from next_attempt_at - clock_timestamp()) * 1000), 0)
                          from exchange.lane where partner = ?
                        """)
                .param(partner)
                .query((row, number) ->
                        new State(row.getBoolean(1), row.getInt(2), Duration.ofMillis(Math.max(0, row.getLong(3)))))
                .single();
    }

    void failed(String partner, Failure failure, Duration wait) {
        jdbc.sql(
                        """
                        update exchange.lane
                           set consecutive_failures = consecutive_failures + 1, last_failure = ?,
                               last_failure_at = clock_timestamp(),
                               next_attempt_at = clock_timestamp() + ? * interval '1 millisecond'
                         where partner = ?
                        """)
                .params(failure.kind() + " " + failure.code() + ": " + failure.text(), wait.toMillis(), partner)
                .update();
    }

    /**
     * @param untilNextAttempt zero when the lane may run now
     */
    record State(boolean paused, int failures, Duration untilNextAttempt) {}
}
