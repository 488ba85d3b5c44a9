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

    /** As the database writes them. */
    public static String[] types() {
        return TYPES.stream().map(MessageType::toString).toArray(String[]::new);
    }

    public static boolean is(MessageType type) {
        return TYPES.contains(type);
    }
}
