package org.fuyuan.hub.screening.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of parties that were hit, for the court: by measure and department. Trials are the court's own and not counted. */
public final class Outcomes {

    private static final String COUNTS =
            """
            with hits as (
                select decision_id, party_reference, department, measure, (decided_at at time zone 'Asia/Shanghai')::date as day,
                       case max(case effect when 'BLOCK' then 3 when 'REVIEW' then 2 else 1 end)
                            when 3 then 'BLOCK' when 2 then 'REVIEW' else 'TAG' end as effect
                  from screening.hit
                 where decided_at >= ?::date::timestamp at time zone 'Asia/Shanghai'
                   and decided_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'
                   and effect <> 'PASS' and department <> 'court'
                 group by decision_id, party_reference, department, measure, day),
            last as (
                select distinct on (o.decision_id, o.party_reference) o.decision_id, o.party_reference, o.outcome
                  from screening.outcome o join (select distinct decision_id from hits) asked using (decision_id)
                 order by o.decision_id, o.party_reference, o.reported_at desc, o.id desc)
            select measure, department, day, effect, outcome, count(*) as parties
              from hits left join last using (decision_id, party_reference)
             group by measure, department, day, effect, outcome
             order by day, department, measure, effect, outcome""";
    private static final String UNREPORTED =
            """
            select distinct h.decided_at, h.decision_id, h.party_reference, h.department, h.scenario, h.business_reference
              from screening.hit h
             where h.effect = 'BLOCK' and h.department <> 'court' and h.decided_at >= ?
               and not exists (select from screening.outcome o
                                where o.decision_id = h.decision_id and o.party_reference = h.party_reference)
             order by h.decided_at, h.decision_id, h.party_reference limit ?""";

    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many parties a measure hit at a department on a day, and what became of them.
     *
     * @param day of the decision, in the county
     * @param effect what the measure alone led to
     * @param outcome by the last report; null where none was made
     */
    public record Count(String measure, String department, LocalDate day, String effect, Act outcome, long parties) {}

    /** A party that was blocked and of which nobody has said what became of it. */
    public record Unreported(
            UUID decisionId,
            String party,
            String department,
            String scenario,
            String businessReference,
            Instant decidedAt) {}

    /** Of decisions from the first day to the last, both included. */
    public List<Count> counts(LocalDate from, LocalDate to) {
        return jdbc.sql(COUNTS)
                .params(from, to)
                .query((row, number) -> new Count(
                        row.getString("measure"),
                        row.getString("department"),
                        row.getObject("day", LocalDate.class),
                        row.getString("effect"),
                        row.getString("outcome") == null ? null : Act.valueOf(row.getString("outcome")),
                        row.getLong("parties")))
                .list();
    }

    /** Oldest first. */
    public List<Unreported> unreported(Instant since, int most) {
        return jdbc.sql(UNREPORTED)
                .params(OffsetDateTime.ofInstant(since, ZoneOffset.UTC), most)
                .query((row, number) -> new Unreported(
                        row.getObject("decision_id", UUID.class),
                        row.getString("party_reference"),
                        row.getString("department"),
                        row.getString("scenario"),
                        row.getString("business_reference"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
