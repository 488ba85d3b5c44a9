package org.fuyuan.hub.exchange.lane;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.fuyuan.hub.partner.Partner;

/** Says whether a lane may run now: not paused, within its window, and not waiting after a failure. */
record Gate(Partner partner, LaneStates states, Opening opening, Backoff backoff, Clock clock) {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** Zero when open. */
    Duration shutFor() {
        LaneStates.State state = states.read(partner.id());
        if (state.paused() || !opening.at(LocalDateTime.now(clock))) {
            return LOOK_AGAIN;
        }
        Duration left = state.untilNextAttempt();
        return left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
    }

    boolean open() {
        return shutFor().isZero();
    }

    void failed(Failure failure) {
        int failures = states.read(partner.id()).failures() + 1;
        states.failed(partner.id(), failure, backoff.after(failures));
    }
}
