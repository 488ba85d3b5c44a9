package org.fuyuan.hub.screening.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.EntryFacts;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.evidence.KeptQuestions;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.suppression.Fingerprints;
import org.fuyuan.hub.screening.suppression.Fingerprints.PartyOfBusiness;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets one entry aside for one person: the pair that was objected to and nothing else, until a day the rules allow. */
final class SuppressionGrant {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final GivenDecisions decisions;
    private final KeptQuestions questions;
    private final ListIndex list;
    private final Fingerprints fingerprints;
    private final ObjectionRules rules;

    SuppressionGrant(
            JdbcClient jdbc,
            Ledger ledger,
            GivenDecisions decisions,
            KeptQuestions questions,
            ListIndex list,
            Fingerprints fingerprints,
            ObjectionRules rules) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.decisions = decisions;
        this.questions = questions;
        this.list = list;
        this.fingerprints = fingerprints;
        this.rules = rules;
    }

    /** What is to be set aside for whom, found before the transaction begins. */
    record Pair(Objection objection, String listed, String person, boolean byNumber) {}

    Pair pair(Objection objection, Answer answer, LocalDate today) {
        checkUntil(answer.until(), today);
        if (objection.decisionId() == null || objection.kind() != Kind.NOT_THE_PERSON) {
            throw Texts.refused(
                    "wrong-value",
                    "remedy",
                    "SUPPRESSION",
                    "CORRECTION, since only NOT_THE_PERSON about a decision and its party can be set aside for one person");
        }
        Decision decision = decisions.toAnybody("decision", objection.decisionId());
        KeptQuestions.Party party = questions
                .party(objection.decisionId(), objection.partyReference())
                .orElseThrow();
        return new Pair(
                objection,
                fingerprints.listed(listed(objection, decision)),
                fingerprints.person(
                        party,
                        new PartyOfBusiness(
                                decision.department(), decision.businessReference(), objection.partyReference())),
                fingerprints.number(party).isPresent());
    }

    private void checkUntil(LocalDate until, LocalDate today) {
        LocalDate latest =
                today.plusMonths(rules.rule("suppression-longest-months").number());
        if (until == null || until.isBefore(today) || until.isAfter(latest)) {
            throw Texts.refused(
                    until == null ? "missing" : "wrong-value",
                    "until",
                    until == null ? "nothing" : until.toString(),
                    "a day from " + today + " to " + latest + ", rule suppression-longest-months");
        }
    }

    /** The listed party that was hit, as the list holds it now; its facts must be those the objection is about. */
    private Binding listed(Objection objection, Decision decision) {
        List<EntryFacts> hit = GivenDecisions.party("party", decision, objection.partyReference()).hits().stream()
                .map(Hit::entry)
                .filter(entry -> entry.entryId().equals(objection.entryId()))
                .distinct()
                .toList();
        if (hit.size() > 1) {
            throw Texts.refused(
                    "wrong-value",
                    "remedy",
                    "an entry that names several parties like this one",
                    "a correction, so that the entry names whom it means");
        }
        EntryFacts facts = hit.get(0);
        return list.byName(PartyName.of(facts.name())).bindings().stream()
                .filter(binding -> binding.entryId().equals(facts.entryId())
                        && binding.entryVersion() == facts.version()
                        && binding.relation().equals(facts.relation())
                        && binding.name().equals(facts.name())
                        && (facts.maskedNumber() == null
                                ? binding.certificateNumber() == null
                                : facts.maskedNumber().equals(binding.maskedNumber())))
                .findFirst()
                .orElseThrow(() -> Texts.refused(
                        "overtaken",
                        "entry",
                        "an entry that is no longer as it was in the decision",
                        "a new screening of the party, and an objection to its decision"));
    }

    UUID grant(Pair pair, Answer answer, String reasons, String officer) {
        UUID id = MessageIds.next();
        jdbc.sql(
                        """
                        insert into screening.suppression (id, objection_id, entry_id, listed, person, scope, number_key, reason, granted_by,
                            expires_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        pair.objection().id(),
                        pair.objection().entryId(),
                        pair.listed(),
                        pair.person(),
                        pair.byNumber() ? "PERSON" : "BUSINESS",
                        fingerprints.keyName(),
                        reasons,
                        officer,
                        answer.until())
                .update();
        ledger.append(new LedgerEntry(
                LedgerEvent.SUPPRESSION_GRANTED,
                officer,
                pair.objection().filedBy(),
                id,
                "the entry %s set aside until %s by the objection %s"
                        .formatted(
                                pair.objection().entryId(),
                                answer.until(),
                                pair.objection().id())));
        return id;
    }

    /** Whether it was in force until now. */
    boolean end(Objection objection, String reason, String officer) {
        boolean ended = jdbc.sql(
                                """
                        insert into screening.suppression_end (suppression_id, ended_by, reason) values (?, ?, ?)
                        on conflict (suppression_id) do nothing""")
                        .params(objection.suppressionId(), officer, reason)
                        .update()
                == 1;
        if (ended) {
            ledger.append(new LedgerEntry(
                    LedgerEvent.SUPPRESSION_ENDED,
                    officer,
                    objection.filedBy(),
                    objection.suppressionId(),
                    "the entry " + objection.entryId() + " counts again"));
        }
        return ended;
    }

    boolean isEnded(UUID suppressionId) {
        return jdbc.sql("select exists (select from screening.suppression_end where suppression_id = ?)")
                .param(suppressionId)
                .query(Boolean.class)
                .single();
    }
}
