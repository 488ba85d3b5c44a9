package org.fuyuan.hub.exchange;

import org.fuyuan.hub.message.MessageType;

/**
 * A message to be sent.
 *
 * @param payload a record of {@code org.fuyuan.hub.message}, written as canonical JSON
 * @param recipient one partner's id, or null for every partner the register lets receive this type
 */
public record NewMessage(
        MessageType type, String sender, String subject, long subjectVersion, Object payload, String recipient) {

    /** To every partner that may receive the type. */
    public static NewMessage toAll(
            MessageType type, String sender, String subject, long subjectVersion, Object payload) {
        return new NewMessage(type, sender, subject, subjectVersion, payload, null);
    }
}
