package org.fuyuan.hub.exchange.outbox;

import jakarta.jms.JMSException;
import java.util.List;

/**
 * Hands the outbox to the broker in publishing order, what is urgent first, batch by batch: deliveries are opened and committed, then the broker
 * commits, then the outbox rows go. A crash between any two of these repeats the batch; the broker and the book of deliveries
 * drop what they have seen.
 */
class Relay {

    static final int BATCH = 1_000;

    private final OutboxTable outbox;
    private final Fanout fanout;
    private final LaneSender lanes;
    private final LostDeliveries lost;

    Relay(OutboxTable outbox, Fanout fanout, LaneSender lanes, LostDeliveries lost) {
        this.outbox = outbox;
        this.fanout = fanout;
        this.lanes = lanes;
        this.lost = lost;
    }

    /** How many messages there were to hand over. */
    int relayBatch() throws JMSException {
        int urgent = relayUrgent();
        return urgent > 0 ? urgent : relay(outbox.first(BATCH));
    }

    /** As {@link #relayBatch}, of what is urgent alone. */
    int relayUrgent() throws JMSException {
        return relay(outbox.urgent(BATCH));
    }

    private int relay(List<OutboxRow> rows) throws JMSException {
        if (!rows.isEmpty()) {
            lanes.send(fanout.open(rows));
            outbox.delete(rows);
        }
        return rows.size();
    }

    /** Puts back into the outbox what the broker should hold and does not; only the node on duty may ask. */
    void recover() throws JMSException {
        lost.putBack(lanes);
    }

    /** Lets go of the broker until there is something to relay again. */
    void rest() {
        lanes.close();
    }
}
