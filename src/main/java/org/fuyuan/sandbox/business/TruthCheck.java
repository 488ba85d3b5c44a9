package org.fuyuan.sandbox.business;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fuyuan.sandbox.court.Standing;

/** Holds a decision against what the court's own books say of the applicant. */
final class TruthCheck {

    /** How long a change may be on its way from the court's table to the hub's list. */
    static final Duration UNDER_WAY = Duration.ofSeconds(30);

    private TruthCheck() {}

    enum Finding {
        RIGHT,
        /** The court has changed an entry of this number just now: nobody can say what the hub should know. */
        UNDER_WAY,
        /** Blocked and not listed, or blocked without number and name. */
        WRONGLY_BLOCKED,
        /** Listed with number and name, and answered milder than the measure asks for. */
        LISTED_AND_MISSED
    }

    /** @param standings all that the court has written under the applicant's number, read after the decision */
    static Finding of(
            Business business, Applicant applicant, Effect effect, List<Standing> standings, Instant decidedAt) {
        Instant settled = decidedAt.minus(UNDER_WAY);
        if (standings.stream().anyMatch(standing -> standing.changedAt().isAfter(settled))) {
            return Finding.UNDER_WAY;
        }
        boolean bound = standings.stream().anyMatch(Standing::binds);
        boolean complete = applicant.writing().complete();
        if (effect == Effect.BLOCK && !(bound && complete)) {
            return Finding.WRONGLY_BLOCKED;
        }
        boolean missed = standings.stream().map(business::due).anyMatch(due -> due.compareTo(effect) > 0);
        return complete && missed ? Finding.LISTED_AND_MISSED : Finding.RIGHT;
    }
}
