package org.fuyuan.hub.exchange;

import java.util.List;

/** The queues (队列) of the broker, inside the hub or outside, as an operator sees them. Nothing of a message is shown. */
public interface BrokerQueues {

    /**
     * In the order of their names, without temporary ones.
     *
     * @throws BrokerSilentException when the broker cannot be asked
     */
    List<BrokerQueue> all();
}
