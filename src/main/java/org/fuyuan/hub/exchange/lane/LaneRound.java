package org.fuyuan.hub.exchange.lane;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.partner.Partner;

/**
 * One pass over the messages at hand. Messages that have failed by their own fault go alone, the others together; a group that
 * fails is taken apart. A message still failing holds back later ones of its subject, nothing else.
 */
final class LaneRound {

    /** So many faults without one success speak of the partner rather than of the messages. */
    private static final int ENOUGH_FAULTS = 10;

    private final Partner partner;
    private final Carrier carrier;
    private final Deliveries deliveries;
    private final Pace pace;
    private final Map<UUID, Message> left = new LinkedHashMap<>();
    private final Set<String> heldSubjects = new HashSet<>();
    private Failure failure;
    private int carried;
    private int faults;

    LaneRound(Partner partner, Carrier carrier, Deliveries deliveries, Pace pace) {
        this.partner = partner;
        this.carrier = carrier;
        this.deliveries = deliveries;
        this.pace = pace;
    }

    void run(List<Waiting> waiting) {
        waiting.forEach(each -> left.put(each.message().id(), each.message()));
        carryAll(waiting);
    }

    private void carryAll(List<Waiting> waiting) {
        for (List<Waiting> group : LaneGroups.of(waiting)) {
            List<Waiting> free = group.stream()
                    .filter(each -> !heldSubjects.contains(each.message().subject()))
                    .toList();
            if (!free.isEmpty() && !over()) {
                carry(free);
            }
        }
    }

    private void carry(List<Waiting> group) {
        if (pace.await(group.size())) {
            return;
        }
        Transmission transmission = transmission(group);
        Optional<Failure> failed = carrier.carry(transmission);
        if (failed.isEmpty()) {
            deliveries.sent(transmission);
            group.forEach(each -> left.remove(each.message().id()));
            carried += group.size();
        } else if (failed.get().away()) {
            failure = failed.get();
        } else if (group.size() > 1) {
            group.forEach(each -> carryAll(List.of(each)));
        } else {
            faulty(group.get(0).message(), failed.get());
        }
    }

    private void faulty(Message message, Failure fault) {
        failure = fault;
        faults++;
        if (deliveries.faulted(partner.id(), message, fault, partner.retry().attemptsBeforeDeadLetter())) {
            left.remove(message.id());
        } else {
            heldSubjects.add(message.subject());
        }
    }

    private Transmission transmission(List<Waiting> group) {
        List<Message> messages = group.stream().map(Waiting::message).toList();
        return new Transmission(MessageIds.next(), partner.id(), messages.get(0).type(), messages);
    }

    private boolean over() {
        return failure != null && failure.away() || carried == 0 && faults >= ENOUGH_FAULTS || pace.stopped();
    }

    /** What still has to go, in order. */
    List<Message> left() {
        return List.copyOf(left.values());
    }

    /** Something is left, and others may still go. */
    boolean goesOn() {
        return !left.isEmpty() && !over();
    }

    /** Trying again at once would be of no use. */
    boolean mustWait() {
        return !left.isEmpty() && (over() || carried == 0);
    }

    /** The last failure of the round, if there was one. */
    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }
}
