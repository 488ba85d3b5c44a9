package org.fuyuan.hub.exchange.lane;

/**
 * Why a transmission was not delivered.
 *
 * @param kind whose fault it is
 * @param code a short stable word, e.g. {@code http-503}
 * @param text what happened, without personal data
 */
public record Failure(Kind kind, String code, String text) {

    /** Decides what is done next. */
    public enum Kind {
        /** The partner cannot be reached or cannot work now: wait and try again, for ever. */
        AWAY,
        /** The message itself is not taken: find it, set it aside, go on with the rest. */
        FAULT
    }

    boolean away() {
        return kind == Kind.AWAY;
    }
}
