package org.fuyuan.hub.screening.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was asked about in a kept decision, without any number. */
public final class KeptQuestions {

    private final DecisionTable decisions;

    KeptQuestions(JdbcClient jdbc) {
        this.decisions = new DecisionTable(jdbc);
    }

    /**
     * A party of a kept question.
     *
     * @param numberDigest the keyed digest of its certificate number; null where it had none, or not a whole one
     * @param numberKey the name of the key of that digest
     */
    public record Party(String name, String numberDigest, String numberKey) {}

    public Optional<Party> party(UUID decisionId, String reference) {
        return decisions.find(decisionId).map(DecisionTable.Found::kept).flatMap(kept -> party(kept, reference));
    }

    private static Optional<Party> party(KeptDecision kept, String reference) {
        return Arrays.stream(CanonicalJson.read(kept.question().text(), KeptParty[].class))
                .filter(party -> party.reference().equals(reference))
                .map(party ->
                        new Party(party.name(), party.wholeNumber() ? party.numberDigest() : null, kept.numberKey()))
                .findFirst();
    }
}
