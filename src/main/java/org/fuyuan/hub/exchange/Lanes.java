package org.fuyuan.hub.exchange;

import java.util.List;

/** The partners' lanes (车道) as an operator sees and handles them. */
public interface Lanes {

    /** In partner id order; cheap enough to be asked for every second. */
    List<LaneStatus> all();

    LaneStatus of(String partnerId);

    /** Nothing more is delivered, on any node, until {@link #resume}; messages wait in order. */
    void pause(String partnerId, String actor);

    void resume(String partnerId, String actor);

    /** Ends the wait after a failure now. */
    void retryNow(String partnerId, String actor);
}
