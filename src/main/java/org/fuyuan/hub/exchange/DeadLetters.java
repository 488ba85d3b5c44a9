package org.fuyuan.hub.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages set aside (死信) and what an operator can do about them. */
public interface DeadLetters {

    /** The oldest first. */
    List<DeadLetter> of(String partnerId, int from, int most);

    long count(String partnerId);

    Optional<DeadLetter> find(UUID messageId, String partnerId);

    /**
     * Sends one again, behind everything published so far. Throws {@link org.fuyuan.hub.message.RefusedException} when it is no
     * dead letter, when a newer state of its subject has been sent ({@code superseded}), or when the register does not allow it.
     *
     * @param actor the operator's login
     */
    void replay(UUID messageId, String partnerId, String actor);

    /** Sends every dead letter of a partner again that may be, in publishing order. */
    Replayed replayAll(String partnerId, String actor);

    /**
     * @param sent how many were sent again
     * @param closed how many were not, because a newer state of their subject has been sent
     */
    record Replayed(int sent, int closed) {}
}
