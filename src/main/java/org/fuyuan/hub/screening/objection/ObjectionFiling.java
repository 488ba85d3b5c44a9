package org.fuyuan.hub.screening.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an objection in: its clock starts, its entry is flagged, the court is told. */
public final class ObjectionFiling {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_CONTACT = 200;
    private static final String FILED = "FILED";

    private final ObjectedEntries entries;
    private final ObjectionTable objections;
    private final ObjectionSteps steps;
    private final ObjectionRules rules;
    private final AnswerClock answers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ObjectionFiling(
            ObjectedEntries entries,
            ObjectionTable objections,
            ObjectionSteps steps,
            ObjectionRules rules,
            AnswerClock answers,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.objections = objections;
        this.steps = steps;
        this.rules = rules;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes an objection in; the same again is answered with the one that is there, as it stands now.
     *
     * @param key the filer's own key, or null; then what is filed is its key
     * @throws org.fuyuan.hub.message.RefusedException naming the field: an unknown decision, another department's, an unknown party or
     *     entry, a missing text, or a key that was used for another objection
     */
    public Objection file(Filing filing, Filer filer, String key) {
        Objection objection = checked(filing, filer, key);
        return transaction.execute(status -> {
            if (objections.insert(objection, rules.rule("effect-while-open").value())) {
                steps.taken(objection.id(), FILED, LedgerEvent.OBJECTION_FILED, filer.actor(), "", objection.filedOn());
            }
            return same(objections.find(objection.id()).orElseThrow(), objection);
        });
    }

    private static Objection same(Objection kept, Objection filed) {
        if (!content(kept).equals(content(filed))) {
            throw Texts.refused(
                    "already-used",
                    "Idempotency-Key",
                    "a key of another objection",
                    "a key of its own for each objection");
        }
        return kept;
    }

    private Objection checked(Filing filing, Filer filer, String key) {
        if (filing.kind() == null) {
            throw Texts.refused("missing", "/kind", "nothing", "NOT_THE_PERSON, PAID, FACTS_WRONG or OTHER");
        }
        String text = Texts.needed("/text", filing.text(), LONGEST_TEXT, "what is objected, and why");
        String contact = Texts.needed("/contact", filing.contact(), LONGEST_CONTACT, "how the objector is reached");
        ObjectedEntries.Objected entry = entries.of(filing, filer);
        LocalDate today = LocalDate.now(clock);
        Objection objection = objection(null, filing, filer, entry, text, contact, today);
        return objection(
                RepeatedId.of("objection " + filer.partner(), key, content(objection)),
                filing,
                filer,
                entry,
                text,
                contact,
                today);
    }

    private Objection objection(
            UUID id,
            Filing filing,
            Filer filer,
            ObjectedEntries.Objected entry,
            String text,
            String contact,
            LocalDate today) {
        return new Objection(
                id,
                1,
                State.OPEN,
                filing.kind(),
                filer.partner(),
                filer.person(),
                filing.decision(),
                entry.businessReference(),
                filing.party(),
                entry.entryId(),
                entry.version(),
                entry.caseNumber(),
                entry.courtName(),
                text,
                contact,
                clock.instant(),
                today,
                answers.started(today).dueOn(),
                answers.decideBy(filing.kind(), today),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What the filer wrote; the entry's version is not its doing. */
    private static String content(Objection objection) {
        return String.join(
                "\n",
                String.valueOf(objection.decisionId()),
                String.valueOf(objection.partyReference()),
                objection.entryId(),
                objection.kind().name(),
                objection.contact(),
                objection.text());
    }
}
