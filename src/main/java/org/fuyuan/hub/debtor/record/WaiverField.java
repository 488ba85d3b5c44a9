package org.fuyuan.hub.debtor.record;

import java.time.LocalDate;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.debtor.rule.Rule;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.Refusal;

/** A waiver of a consumption restriction for one occasion (单次解除), as told and as the rules allow it. */
public final class WaiverField {

    private WaiverField() {}

    static Waiver of(CourtRow row, ListKind list, ListRules rules) {
        String occasion = row.text("waiverOccasion");
        LocalDate from = CourtDates.date(row, "waiverFrom");
        LocalDate until = CourtDates.date(row, "waiverUntil");
        if (occasion == null && from == null && until == null) {
            return null;
        }
        if (occasion == null || from == null || until == null) {
            throw CourtRow.refused("missing", "waiverOccasion", "a part of a waiver", "occasion, from and until");
        }
        Waiver waiver = new Waiver(occasion, from, until);
        Refusal unlawful = unlawful(waiver, list, rules);
        if (unlawful != null) {
            throw new org.fuyuan.hub.message.RefusedException(unlawful);
        }
        return waiver;
    }

    /** Null when the rules allow it. */
    public static Refusal unlawful(Waiver waiver, ListKind list, ListRules rules) {
        Rule longest = rules.rule("waiver-longest-months");
        String term = waiver.from() + " to " + waiver.until();
        if (list != ListKind.CONSUMPTION_RESTRICTION) {
            return new Refusal("waiver-not-here", "waiverOccasion", list.name(), "a consumption restriction");
        }
        if (waiver.until().isBefore(waiver.from())) {
            return new Refusal("waiver-backwards", "waiverUntil", term, "an end not before its beginning");
        }
        return waiver.until().isAfter(waiver.from().plusMonths(longest.number()))
                ? new Refusal(
                        "waiver-too-long",
                        "waiverUntil",
                        term,
                        "at most %d month (%s)".formatted(longest.number(), longest.article()))
                : null;
    }
}
