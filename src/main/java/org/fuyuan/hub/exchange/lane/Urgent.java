package org.fuyuan.hub.exchange.lane;

import java.util.Set;
import org.fuyuan.hub.message.MessageType;

/**
 * Types of message that do not wait behind a bulk of others: they leave the outbox first and have a queue of their own in each
 * lane. Order holds among messages of one type, and so of one subject.
 */
public final class Urgent {

    private static final Set<MessageType> TYPES = Set.of(MessageType.SCREENING_ALERT);

    private Urgent() {}

    public static boolean is(MessageType type) {
        return TYPES.contains(type);
    }
}
