package org.fuyuan.hub.screening.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.identity.CitizenNumbers;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.screening.Assessment;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.Question;

/** Makes of a question and what was found on it the decision, in the form that is kept: without the numbers somebody wrote into its words. */
final class Drafting {

    private final NumberKey key;
    private final Clock clock;
    private final Receipts receipts = new Receipts();

    Drafting(NumberKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    KeptDecision draft(Question question, Assessment assessment) {
        KeptDecision draft = new KeptDecision(
                decision(MessageIds.next(), question, assessment, stored(clock.instant()), ""),
                CitizenNumbers.masked(question.purpose()),
                CitizenNumbers.masked(question.askedBy()),
                key.name(),
                written(question.parties().stream()
                        .map(party -> KeptParty.of(party, key))
                        .toList()),
                written(assessment.parties()));
        Decision given = decision(
                draft.decision().id(), question, assessment, draft.decision().decidedAt(), receipts.of(draft));
        return new KeptDecision(
                given, draft.purpose(), draft.askedBy(), draft.numberKey(), draft.question(), draft.answer());
    }

    private static KeptText written(Object parties) {
        return new KeptText(CanonicalJson.bytes(parties));
    }

    private static Decision decision(UUID id, Question question, Assessment assessment, Instant at, String receipt) {
        ListVersion version = assessment.listVersion();
        return new Decision(
                id,
                question.department(),
                question.scenario(),
                question.businessReference(),
                assessment.effect(),
                assessment.parties(),
                new ListVersion(version.sequence(), stored(version.takenAt())),
                assessment.measuresVersion(),
                assessment.stale(),
                at,
                receipt);
    }

    /** To the microsecond, as the database keeps it: what is given now reads the same later. */
    private static Instant stored(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }
}
