package org.fuyuan.hub.screening.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.ScreeningAlert;
import org.fuyuan.hub.message.ScreeningAlert.Cause;
import org.fuyuan.hub.screening.Screening;
import org.fuyuan.hub.screening.evidence.KeptQuestions;
import org.fuyuan.hub.screening.index.ChangedEntry;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.population.Alerts.Addressed;
import org.fuyuan.hub.screening.suppression.Fingerprints;
import org.fuyuan.hub.screening.suppression.Fingerprints.PartyOfBusiness;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Parties that an entry blocked or sent to review when a department asked, told of once it is set aside for them: the same person,
 * held up by the version of the entry that was objected to. A decision given by a node that had not heard of it yet may be kept
 * afterwards, so it is looked for them for some minutes.
 */
final class SetAsideParties {

    private static final String SET_ASIDE =
            """
            select s.id, s.entry_id, s.person, o.entry_version, o.decision_id, o.party_reference,
                   case s.scope when 'BUSINESS' then o.business_reference end as business
              from screening.suppression s join screening.objection o on o.id = s.objection_id
             where (s.entry_id = any (:entries) or s.granted_at > clock_timestamp() - interval '10 minutes')
               and s.expires_on >= :today and s.id not in (select suppression_id from screening.suppression_end)""";
    /** The fingerprint decides; what stands here only keeps thousands of namesakes from being looked at one by one. */
    private static final String HELD_UP =
            """
            select distinct h.decision_id, h.party_reference, h.department, h.business_reference
              from screening.hit h
             where h.entry_id = :entry and h.entry_version = :version and h.effect in ('BLOCK', 'REVIEW')
               and (:number = '' or h.number_digest = :number)
               and (cast(:business as text) is null or h.business_reference = :business)
               and not (h.department = :court and h.scenario = :trial)
               and not exists (select from screening.lifting_notice n where n.decision_id = h.decision_id
                                  and n.party_reference = h.party_reference and n.entry_id = h.entry_id)""";

    private static final String NOTICE =
            "insert into screening.lifting_notice (decision_id, party_reference, entry_id, suppression_id) values (?, ?, ?, ?)";
    private static final String LEFT =
            """
            select rest.effect, rest.measures from (select cast(? as uuid) as decision_id, cast(? as text) as party_reference) d
            """
                    + Remaining.JOIN;
    private static final String NOTHING_LEFT = "此前影响本次业务的名单信息经法院核查与当事人无关，可以继续办理。";
    private static final String SOMETHING_LEFT = "此前影响本次业务的一条名单信息经法院核查与当事人无关，仍有其他事项需要核查，请重新比对。";

    private final JdbcClient jdbc;
    private final Disputes disputes;
    private final KeptQuestions questions;
    private final Fingerprints fingerprints;
    private final Alerts alerts;
    private final MeasureCatalogue catalogue;
    private final Clock clock;

    SetAsideParties(
            JdbcClient jdbc,
            Disputes disputes,
            KeptQuestions questions,
            Fingerprints fingerprints,
            Alerts alerts,
            MeasureCatalogue catalogue,
            Clock clock) {
        this.jdbc = jdbc;
        this.disputes = disputes;
        this.questions = questions;
        this.fingerprints = fingerprints;
        this.alerts = alerts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** An entry set aside for a person; of a business alone where he is known by no number. */
    private record SetAside(
            UUID suppression,
            String entry,
            long version,
            String person,
            UUID decision,
            String party,
            String business) {}

    private record HeldUp(UUID decision, String party, String department, String business) {}

    /**
     * Tells of some entries, and of what was set aside in the last minutes, whoever has not been told.
     *
     * @param listSequence the state of the list it rests on
     */
    void tell(Collection<String> entries, long listSequence) {
        List<SetAside> setAside = setAside(entries);
        Map<String, ChangedEntry> inEffect = disputes.inEffect(
                setAside.stream().map(SetAside::entry).distinct().toList());
        setAside.stream()
                .filter(aside -> inEffect.containsKey(aside.entry()))
                .forEach(aside -> tell(aside, inEffect.get(aside.entry()), listSequence));
    }

    private List<SetAside> setAside(Collection<String> entries) {
        return jdbc.sql(SET_ASIDE)
                .param("entries", entries.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query(SetAsideParties::setAside)
                .list();
    }

    private void tell(SetAside aside, ChangedEntry entry, long listSequence) {
        List<HeldUp> heldUp = heldUp(aside);
        heldUp.forEach(each -> jdbc.sql(NOTICE)
                .params(each.decision(), each.party(), aside.entry(), aside.suppression())
                .update());
        alerts.publish(heldUp.stream()
                .map(each -> new Addressed(each.department(), alert(each, aside, entry, listSequence)))
                .toList());
    }

    private List<HeldUp> heldUp(SetAside aside) {
        String number = questions
                .party(aside.decision(), aside.party())
                .flatMap(fingerprints::number)
                .orElse("");
        return jdbc
                .sql(HELD_UP)
                .param("entry", aside.entry())
                .param("version", aside.version())
                .param("number", number)
                .param("business", aside.business())
                .param("court", Screening.TRIAL_DEPARTMENT)
                .param("trial", Screening.TRIAL_SCENARIO)
                .query(SetAsideParties::heldUp)
                .list()
                .stream()
                .filter(each -> isThePerson(each, aside))
                .toList();
    }

    private boolean isThePerson(HeldUp each, SetAside aside) {
        PartyOfBusiness party = new PartyOfBusiness(each.department(), each.business(), each.party());
        return questions
                .party(each.decision(), each.party())
                .filter(kept -> fingerprints.person(kept, party).equals(aside.person()))
                .isPresent();
    }

    private ScreeningAlert alert(HeldUp held, SetAside aside, ChangedEntry entry, long listSequence) {
        Remaining left = jdbc.sql(LEFT)
                .params(held.decision(), held.party(), Remaining.lastShown(catalogue))
                .query((row, number) -> Remaining.of(row))
                .single();
        return new ScreeningAlert(
                MessageIds.next(),
                Cause.LIFTED,
                null,
                held.decision(),
                held.business(),
                held.party(),
                left.effect().name(),
                aside.entry(),
                aside.version(),
                entry.list(),
                entry.caseNumber(),
                entry.courtName(),
                left.measures(),
                left.isNothing() ? NOTHING_LEFT : SOMETHING_LEFT,
                listSequence,
                clock.instant());
    }

    private static SetAside setAside(ResultSet row, int number) throws SQLException {
        return new SetAside(
                row.getObject("id", UUID.class),
                row.getString("entry_id"),
                row.getLong("entry_version"),
                row.getString("person"),
                row.getObject("decision_id", UUID.class),
                row.getString("party_reference"),
                row.getString("business"));
    }

    private static HeldUp heldUp(ResultSet row, int number) throws SQLException {
        return new HeldUp(
                row.getObject("decision_id", UUID.class),
                row.getString("party_reference"),
                row.getString("department"),
                row.getString("business_reference"));
    }
}
