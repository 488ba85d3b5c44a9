package org.fuyuan.hub.exchange;

import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageType;

/**
 * What a partner's route is asked to deliver at once.
 *
 * @param batchId new for every attempt, sorting by time; the messages keep their own ids across attempts
 * @param partner to whom
 * @param type of every message in it
 * @param messages at least one, in order
 */
public record Transmission(UUID batchId, String partner, MessageType type, List<Message> messages) {

    public Transmission {
        messages = List.copyOf(messages);
    }

    /** Never shows what the messages say. */
    @Override
    public String toString() {
        return "Transmission[%s, %s, %s, %d messages]".formatted(batchId, partner, type, messages.size());
    }
}
