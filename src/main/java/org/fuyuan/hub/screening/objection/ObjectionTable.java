package org.fuyuan.hub.screening.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code screening.objection} and the steps of its rows. */
final class ObjectionTable {

    private static final String READ =
            """
            select o.*, s.id as suppression_id, s.expires_on as suppressed_until
              from screening.objection o left join screening.suppression s on s.objection_id = o.id """;

    private final JdbcClient jdbc;

    ObjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql(READ + " where o.id = ?")
                .param(id)
                .query(ObjectionTable::objection)
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Objection> locked(UUID id) {
        return jdbc.sql(READ + " where o.id = ? for update of o")
                .param(id)
                .query(ObjectionTable::objection)
                .optional();
    }

    List<Objection> select(String condition, Object argument, int most) {
        return jdbc.sql(READ + " where " + condition + " limit ?")
                .params(argument, most)
                .query(ObjectionTable::objection)
                .list();
    }

    /** Whether it was not there before. */
    boolean insert(Objection objection, String mostEffect) {
        return jdbc.sql(
                                """
                        insert into screening.objection (id, kind, filed_by, filed_by_person, decision_id, business_reference,
                            party_reference, entry_id, entry_version, case_number, court_name, text, contact, most_effect, filed_on,
                            due_on, decide_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                        .params(
                                objection.id(),
                                objection.kind().name(),
                                objection.filedBy(),
                                objection.filedByPerson(),
                                objection.decisionId(),
                                objection.businessReference(),
                                objection.partyReference(),
                                objection.entryId(),
                                objection.entryVersion(),
                                objection.caseNumber(),
                                objection.courtName(),
                                objection.text(),
                                objection.contact(),
                                mostEffect,
                                objection.filedOn(),
                                objection.dueOn(),
                                objection.decideBy())
                        .update()
                == 1;
    }

    void clock(UUID id, Awaited waitingFor, AnswerClock.Reading clock) {
        jdbc.sql(
                        """
                        update screening.objection set revision = revision + 1, waiting_for = ?, due_on = ?, stopped_on = ?, days_left = ?,
                               provider_asked = provider_asked or ? where id = ?""")
                .params(
                        waitingFor == null ? null : waitingFor.name(),
                        clock.dueOn(),
                        clock.stoppedOn(),
                        clock.daysLeft(),
                        waitingFor == Awaited.PROVIDER,
                        id)
                .update();
    }

    void overdueTold(UUID id) {
        jdbc.sql(
                        "update screening.objection set revision = revision + 1, overdue_told_at = clock_timestamp() where id = ?")
                .param(id)
                .update();
    }

    void answered(UUID id, Answer answer, String reasons, String officer, LocalDate correctBy) {
        jdbc.sql(
                        """
                        update screening.objection set revision = revision + 1, state = ?, waiting_for = null, stopped_on = null,
                               days_left = null, answered_at = clock_timestamp(), answered_by = ?, reasons = ?, remedy = ?, correct_by = ?
                         where id = ?""")
                .params(
                        (answer.upholds() ? State.UPHELD : State.REJECTED).name(),
                        officer,
                        reasons,
                        answer.upholds() ? answer.remedy().name() : null,
                        correctBy,
                        id)
                .update();
    }

    void step(UUID id, String step, String actor, String note) {
        jdbc.sql(
                        """
                        insert into screening.objection_step (objection_id, revision, step, actor, note)
                        select id, revision, ?, ?, ? from screening.objection where id = ?""")
                .params(step, actor, note, id)
                .update();
    }

    List<Step> steps(UUID id) {
        return jdbc.sql("select * from screening.objection_step where objection_id = ? order by revision")
                .param(id)
                .query((row, number) -> new Step(
                        row.getInt("revision"),
                        row.getString("step"),
                        row.getString("actor"),
                        row.getString("note"),
                        moment(row, "at")))
                .list();
    }

    private static Objection objection(ResultSet row, int number) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                State.valueOf(row.getString("state")),
                Kind.valueOf(row.getString("kind")),
                row.getString("filed_by"),
                row.getString("filed_by_person"),
                row.getObject("decision_id", UUID.class),
                row.getString("business_reference"),
                row.getString("party_reference"),
                row.getString("entry_id"),
                row.getLong("entry_version"),
                row.getString("case_number"),
                row.getString("court_name"),
                row.getString("text"),
                row.getString("contact"),
                moment(row, "filed_at"),
                day(row, "filed_on"),
                day(row, "due_on"),
                day(row, "decide_by"),
                row.getString("waiting_for") == null ? null : Awaited.valueOf(row.getString("waiting_for")),
                row.getBoolean("provider_asked"),
                day(row, "stopped_on"),
                row.getObject("days_left", Integer.class),
                moment(row, "answered_at"),
                row.getString("answered_by"),
                row.getString("reasons"),
                row.getString("remedy") == null ? null : Remedy.valueOf(row.getString("remedy")),
                day(row, "correct_by"),
                row.getObject("suppression_id", UUID.class),
                day(row, "suppressed_until"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
