package org.fuyuan.hub.screening.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.ScreeningAlert;
import org.fuyuan.hub.message.ScreeningAlert.Cause;
import org.fuyuan.hub.screening.Screening;
import org.fuyuan.hub.screening.index.ChangedEntry;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.population.Alerts.Addressed;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Parties that an entry blocked or sent to review when a department asked, told of once the entry has gone. A decision given by a
 * list that had not heard of it yet may be kept afterwards, so it is looked for them for some minutes.
 */
final class DecidedParties {

    private static final int AT_ONCE = 2_000;
    private static final String LIFT =
            """
            insert into screening.lifting (entry_id, entry_version, list, case_number, court_name, list_sequence)
            values (?, ?, ?, ?, ?, ?)
            on conflict (entry_id) do update set entry_version = excluded.entry_version,
                list_sequence = excluded.list_sequence, lifted_at = excluded.lifted_at""";
    private static final String BACK = "delete from screening.lifting where entry_id = any (?)";
    private static final String TELL =
            """
            with due as (
                select distinct h.decision_id, h.party_reference, h.entry_id, h.department, h.business_reference
                  from screening.lifting l
                  join screening.hit h on h.entry_id = l.entry_id and h.entry_version < l.entry_version
                 where l.lifted_at > clock_timestamp() - interval '10 minutes' and h.effect in ('BLOCK', 'REVIEW')
                   and not (h.department = ? and h.scenario = ?)
                   and not exists (select from screening.lifting_notice n where n.decision_id = h.decision_id
                                      and n.party_reference = h.party_reference and n.entry_id = h.entry_id)
                 limit ?),
            told as (
                insert into screening.lifting_notice (decision_id, party_reference, entry_id)
                select decision_id, party_reference, entry_id from due)
            select d.*, l.entry_version, l.list, l.case_number, l.court_name, l.list_sequence, rest.effect, rest.measures
              from due d join screening.lifting l on l.entry_id = d.entry_id
            """
                    + Remaining.JOIN;
    /** Case and court are not told to the citizen: he may have been a namesake. */
    private static final String NOTHING_LEFT = "此前影响本次业务的名单信息已经解除，可以继续办理。";

    private static final String SOMETHING_LEFT = "此前影响本次业务的一条名单信息已经解除，仍有其他事项需要核查，请重新比对。";

    private final JdbcTemplate jdbc;
    private final Alerts alerts;
    private final MeasureCatalogue catalogue;

    DecidedParties(JdbcTemplate jdbc, Alerts alerts, MeasureCatalogue catalogue) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.catalogue = catalogue;
    }

    /** Takes down what has gone and what is back. */
    void followed(Collection<ChangedEntry> changes, long sequence) {
        List<ChangedEntry> gone =
                changes.stream().filter(change -> !change.isInEffect()).toList();
        String[] back = changes.stream()
                .filter(ChangedEntry::isInEffect)
                .map(ChangedEntry::entryId)
                .toArray(String[]::new);
        if (back.length > 0) {
            jdbc.update(BACK, (Object) back);
        }
        jdbc.batchUpdate(LIFT, gone, gone.size() + 1, (statement, change) -> {
            statement.setString(1, change.entryId());
            statement.setLong(2, change.version());
            statement.setString(3, change.list().name());
            statement.setString(4, change.caseNumber());
            statement.setString(5, change.courtName());
            statement.setLong(6, sequence);
        });
    }

    /** Tells of some that have not been told of; true when there may be more. */
    boolean tell() {
        List<Addressed> due = jdbc.query(
                TELL,
                DecidedParties::notice,
                Screening.TRIAL_DEPARTMENT,
                Screening.TRIAL_SCENARIO,
                AT_ONCE,
                Remaining.lastShown(catalogue));
        alerts.publish(due);
        return due.size() == AT_ONCE;
    }

    private static Addressed notice(ResultSet row, int number) throws SQLException {
        Remaining left = Remaining.of(row);
        ScreeningAlert alert = new ScreeningAlert(
                MessageIds.next(),
                Cause.LIFTED,
                null,
                row.getObject("decision_id", UUID.class),
                row.getString("business_reference"),
                row.getString("party_reference"),
                left.effect().name(),
                row.getString("entry_id"),
                row.getLong("entry_version"),
                ListKind.valueOf(row.getString("list")),
                row.getString("case_number"),
                row.getString("court_name"),
                left.measures(),
                left.isNothing() ? NOTHING_LEFT : SOMETHING_LEFT,
                row.getLong("list_sequence"),
                Instant.now());
        return new Addressed(row.getString("department"), alert);
    }
}
