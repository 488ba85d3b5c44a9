package org.fuyuan.sandbox.department;

import java.time.Instant;
import org.fuyuan.hub.message.ReceiptStage;

/**
 * What a department says of one message.
 *
 * @param messageId the message spoken of
 * @param stage how far it came
 * @param at by the department's clock
 * @param code a reason code when refused, otherwise empty
 * @param text words, possibly empty
 */
public record Answer(String messageId, ReceiptStage stage, Instant at, String code, String text) {

    /** The message has arrived and can be read. */
    public static Answer technical(String messageId) {
        return new Answer(messageId, ReceiptStage.TECHNICAL, Instant.now(), "", "");
    }

    /** The message has been taken into the department's own business. */
    public static Answer accepted(String messageId) {
        return new Answer(messageId, ReceiptStage.ACCEPTED, Instant.now(), "", "");
    }

    static Answer done(String messageId) {
        return new Answer(messageId, ReceiptStage.DONE, Instant.now(), "", "");
    }

    /** For a message that arrived but cannot be understood. */
    public static Answer unreadable(String messageId, UnreadableException why) {
        return new Answer(messageId, ReceiptStage.REFUSED, Instant.now(), "UNREADABLE", why.getMessage());
    }

    static Answer refused(String messageId) {
        return new Answer(messageId, ReceiptStage.REFUSED, Instant.now(), "REJECTED", "业务系统拒绝");
    }
}
