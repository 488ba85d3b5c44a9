package org.fuyuan.hub.screening.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.suppression.TestSuppressions;

/** An entry of a {@link WatchedCounty} and the rows that objections to it leave. */
final class ObjectedEntry {

    private final WatchedCounty county;
    private final String entryId;

    ObjectedEntry(WatchedCounty county, String entryId) {
        this.county = county;
        this.entryId = entryId;
    }

    /** An open objection; returns its id. */
    UUID file(String mostMeanwhile) {
        return file(null, null, mostMeanwhile);
    }

    private UUID file(Decision decision, String party, String mostMeanwhile) {
        UUID id = MessageIds.next();
        county.jdbc.update(
                """
                insert into screening.objection (id, kind, filed_by, decision_id, business_reference, party_reference, entry_id,
                    entry_version, text, contact, most_effect, filed_on)
                select ?, 'NOT_THE_PERSON', 'market-supervision', ?, ?, ?, entry_id, version, '不是本人', '0391', ?, current_date
                  from debtor.entry where entry_id = ?""",
                id,
                decision == null ? null : decision.id(),
                decision == null ? null : decision.businessReference(),
                party,
                mostMeanwhile,
                entryId);
        return id;
    }

    static void reject(WatchedCounty county, UUID objection) {
        county.jdbc.update(
                "update screening.objection set state = 'REJECTED', answered_at = now() where id = ?", objection);
    }

    /** Set aside by an objection to a decision on the party; returns the suppression's id. */
    UUID setAside(Party party, LocalDate until) {
        return setAside(county.decide("objected", party), party, until);
    }

    /** In one transaction, as an officer's answer does it. */
    UUID setAside(Decision decision, Party party, LocalDate until) {
        UUID id = MessageIds.next();
        county.transaction.executeWithoutResult(status -> {
            UUID objection = file(decision, party.reference(), "BLOCK");
            county.jdbc.update(
                    """
                    insert into screening.suppression (id, objection_id, entry_id, listed, person, scope, number_key, reason, granted_by,
                        expires_on) values (?, ?, ?, ?, ?, ?, ?, '指纹不符', 'officer', ?)""",
                    id,
                    objection,
                    entryId,
                    TestSuppressions.FINGERPRINTS.listed(listed(party)),
                    TestSuppressions.FINGERPRINTS.person(question(decision, party), party),
                    party.certificateNumber().isEmpty() ? "BUSINESS" : "PERSON",
                    TestSuppressions.FINGERPRINTS.keyName(),
                    until);
            county.jdbc.update(
                    """
                    update screening.objection set state = 'UPHELD', answered_at = now(), remedy = 'SUPPRESSION'
                     where id = ?""",
                    objection);
        });
        return id;
    }

    private Binding listed(Party party) {
        List<Binding> bindings = county.index.byName(PartyName.of(party.name())).bindings().stream()
                .filter(binding -> binding.entryId().equals(entryId))
                .toList();
        assertThat(bindings).hasSize(1);
        return bindings.get(0);
    }

    private static Question question(Decision decision, Party party) {
        return new Question(
                decision.department(),
                decision.scenario(),
                "test",
                decision.businessReference(),
                "test",
                List.of(party));
    }

    void takeBack(UUID suppression) {
        county.jdbc.update(
                "insert into screening.suppression_end (suppression_id, ended_by, reason) values (?, 'officer', '核查有误')",
                suppression);
    }
}
