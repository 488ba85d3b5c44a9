package org.fuyuan.hub.exchange;

import org.fuyuan.hub.message.Message;

/**
 * A message as the feed gives it.
 *
 * @param position where it stands
 * @param superseded whether the feed has given a newer state of the same subject before: counted by the receiver, not applied
 */
public record FedMessage(FeedPosition position, Message message, boolean superseded) {

    /** Never shows what the message says. */
    @Override
    public String toString() {
        return "FedMessage[" + position + ", " + message.id() + "]";
    }
}
