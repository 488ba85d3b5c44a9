package org.fuyuan.hub.screening.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.fuyuan.hub.screening.Effect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts hits where they lie, a period at a time, and never decisions: of these there are hundreds of times as many, and their
 * number by day is kept as they are written. The court's own trials are not counted.
 */
@Component
public class ScreeningFigures {

    private static final String TALLIES =
            """
            select (hit.decided_at at time zone 'Asia/Shanghai')::date as day, hit.department,
                   split_part(hit.measure, '/', 1) || '/' || split_part(hit.measure, '/', 2) as of_measure, hit.effect,
                   case when hit.place = 0 then coalesce(told.outcome, 'NOT_REPORTED') end as fate, count(*) as hits
            from screening.hit
            left join lateral (
                select outcome from screening.outcome
                where hit.place = 0 and outcome.decision_id = hit.decision_id
                  and outcome.party_reference = hit.party_reference
                order by reported_at desc, id desc limit 1) told on true
            where hit.decided_at >= ? and hit.decided_at < ? and not (hit.department = 'court' and hit.scenario = 'trial')
            group by 1, 2, 3, 4, 5""";

    private final JdbcClient jdbc;

    ScreeningFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Figures of(Period period) {
        List<Tally> tallies = jdbc.sql(TALLIES)
                .params(period.begins().toOffsetDateTime(), period.ends().toOffsetDateTime())
                .query(ScreeningFigures::tally)
                .list();
        List<Asked> asked = jdbc.sql(
                        "select day, department, sum(asked)::bigint as decisions from screening.asked_by_day"
                                + " where day between ? and ? group by day, department")
                .params(period.from(), period.to())
                .query(Asked.class)
                .list();
        return new Figures(period, tallies, asked);
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        String fate = row.getString("fate");
        return new Tally(
                row.getObject("day", LocalDate.class),
                row.getString("department"),
                row.getString("of_measure"),
                Effect.valueOf(row.getString("effect")),
                fate == null ? null : Fate.valueOf(fate),
                row.getLong("hits"));
    }
}
