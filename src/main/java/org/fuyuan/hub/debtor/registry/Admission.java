package org.fuyuan.hub.debtor.registry;

import java.util.Optional;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.debtor.rule.Rule;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.Refusal;

/** Who may not be listed: minors (未成年人) never, and nobody again so soon after the applicant consented to the deletion. */
final class Admission {

    private final ListRules rules;
    private final History history;
    private final Moment now;

    Admission(ListRules rules, History history, Moment now) {
        this.rules = rules;
        this.history = history;
        this.now = now;
    }

    Optional<Refusal> refusal(ListEntry entry, boolean minor) {
        return minor(minor).or(() -> barred(entry));
    }

    Optional<Refusal> minor(boolean minor) {
        Rule rule = rules.rule("minor-age");
        return minor
                ? Optional.of(new Refusal(
                        "minor",
                        "cardNum",
                        "a person under " + rule.value(),
                        "nobody under age (" + rule.article() + ")"))
                : Optional.empty();
    }

    private Optional<Refusal> barred(ListEntry entry) {
        Rule rule = rules.rule("relisting-after-consent-months");
        return entry.list() == org.fuyuan.hub.message.ListKind.DISHONEST
                ? history.barredUntil(entry)
                        .filter(until -> !now.today().isAfter(until))
                        .map(until -> new Refusal(
                                "consent-bars-relisting",
                                "status",
                                entry.caseNumber(),
                                "not before " + until.plusDays(1) + " (" + rule.article() + ")"))
                : Optional.empty();
    }
}
