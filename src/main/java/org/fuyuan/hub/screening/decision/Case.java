package org.fuyuan.hub.screening.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.match.Match;
import org.fuyuan.hub.screening.measure.Measure;
import org.fuyuan.hub.screening.measure.MeasureRow;
import org.fuyuan.hub.screening.measure.Vocabulary;
import org.fuyuan.hub.screening.suppression.Standing;

/** One match under one row of a measure, on one day. */
record Case(
        Party party,
        Match match,
        Measure measure,
        MeasureRow row,
        Vocabulary vocabulary,
        LocalDate today,
        Standing standing) {

    Binding binding() {
        return match.binding();
    }

    /** Whether the row has anything to say of this match. */
    boolean isMet() {
        return row.lists().contains(binding().list()) && !isOver() && meetsRelation() && isWanted();
    }

    /** A term that is over has no effect, even before the entry has left the list. */
    private boolean isOver() {
        return binding().expiresOn() != null && today.isAfter(binding().expiresOn());
    }

    private boolean meetsRelation() {
        return relation().map(row.relations()::contains).orElseGet(() -> row.relations().stream()
                .anyMatch(known -> !known.equals(Binding.SUBJECT)));
    }

    private boolean isWanted() {
        return switch (match.kind()) {
            case NEAR_NAME -> measure.nearNames();
            default -> true;
        };
    }

    /** The relation in the vocabulary's word; empty where the court's word is not in it. */
    Optional<String> relation() {
        return vocabulary.relation(binding().relation());
    }

    /** The occasion for which the restriction is lifted today, or null. */
    Waiver waiver() {
        Waiver waiver = binding().waiver();
        boolean lifts = binding().list() == ListKind.CONSUMPTION_RESTRICTION
                && waiver != null
                && !today.isBefore(waiver.from())
                && !today.isAfter(waiver.until());
        return lifts ? waiver : null;
    }
}
