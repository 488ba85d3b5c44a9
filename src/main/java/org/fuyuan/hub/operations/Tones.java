package org.fuyuan.hub.operations;

import org.fuyuan.hub.exchange.Reconciliation;
import org.springframework.stereotype.Component;

/** The colour a state is shown in, beside its word, for templates ({@code @tones}). */
@Component("tones")
class Tones {

    public String of(Reconciliation.State state) {
        return switch (state) {
            case EQUAL, REPAIRED -> "good";
            case DIFFERENT -> "bad";
            case LAPSED -> "wait";
            case ASKED, DETAIL_ASKED -> "calm";
        };
    }

    /** Of an entry: in effect, not yet, or no more. */
    public String ofEntry(String state) {
        return switch (state) {
            case "LISTED" -> "bad";
            case "PROPOSED" -> "wait";
            default -> "calm";
        };
    }

    /** Of a message on its way to one partner. */
    public String ofDelivery(String state) {
        return switch (state) {
            case "DONE", "RECONCILED" -> "good";
            case "REFUSED", "DEAD" -> "bad";
            case "QUEUED", "SENT", "TECHNICAL", "ACCEPTED" -> "wait";
            default -> "calm";
        };
    }
}
