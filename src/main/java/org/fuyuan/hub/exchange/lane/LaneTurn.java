package org.fuyuan.hub.exchange.lane;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.partner.Partner;

/**
 * One transaction of a lane's queues: as many messages as go together, carried in rounds until none is left. While a message
 * fails by its own fault, more are taken, so that it delays nobody.
 */
final class LaneTurn {

    private final Partner partner;
    private final LaneQueue queue;
    private final Gate gate;
    private final Rest rest;
    private final Function<List<Message>, LaneRound> rounds;

    LaneTurn(Partner partner, LaneQueue queue, Gate gate, Rest rest, Function<List<Message>, LaneRound> rounds) {
        this.partner = partner;
        this.queue = queue;
        this.gate = gate;
        this.rest = rest;
        this.rounds = rounds;
    }

    /** False when the lane has to leave its queue for a while; what was not carried stays in it. */
    boolean run() throws JMSException {
        List<Message> atHand = receive(partner.limits().batchWait());
        for (int round = 0; !atHand.isEmpty(); round++) {
            if (rest.ended() || round > partner.retry().attemptsBeforeDeadLetter() || !gate.open()) {
                return false;
            }
            LaneRound done = rounds.apply(atHand);
            List<Message> more = done.goesOn() ? receive(Duration.ZERO) : List.of();
            if (more.isEmpty() && done.mustWait()) {
                done.failure().ifPresent(gate::failed);
                return false;
            }
            atHand = together(done.left(), more);
        }
        queue.commit();
        return true;
    }

    private static List<Message> together(List<Message> left, List<Message> more) {
        List<Message> atHand = new ArrayList<>(left);
        atHand.addAll(more);
        return atHand;
    }

    private List<Message> receive(Duration fill) throws JMSException {
        return queue.receive(partner.limits().batchSize(), fill, rest::ended);
    }
}
