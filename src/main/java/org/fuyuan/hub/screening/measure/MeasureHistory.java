package org.fuyuan.hub.screening.measure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which version of the measures was in force when. */
@Component
public class MeasureHistory {

    private static final String LATEST =
            """
            select version, since, lead(since) over (order by id) as until
            from screening.measures_in_force order by id desc limit ?""";

    private final JdbcClient jdbc;

    MeasureHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, the one in force at the head. */
    public List<InForce> latest(int most) {
        return jdbc.sql(LATEST)
                .param(most)
                .query((row, number) -> new InForce(
                        row.getString("version"),
                        moment(row.getObject("since", OffsetDateTime.class)),
                        moment(row.getObject("until", OffsetDateTime.class))))
                .list();
    }

    private static Instant moment(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
