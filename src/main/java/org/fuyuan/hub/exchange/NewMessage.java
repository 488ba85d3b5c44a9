package org.fuyuan.hub.exchange;

import java.util.UUID;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageType;

/**
 * A message to be sent.
 *
 * @param payload a record of {@code org.fuyuan.hub.message}, written as canonical JSON
 * @param recipient one partner's id, or null for every partner the register lets receive this type
 * @param evidence what the ledger is to say of it, the message's id to be added; null for a plain MESSAGE_PUBLISHED
 */
public record NewMessage(
        MessageType type,
        String sender,
        String subject,
        long subjectVersion,
        Object payload,
        String recipient,
        LedgerEntry evidence) {

    public NewMessage(
            MessageType type, String sender, String subject, long subjectVersion, Object payload, String recipient) {
        this(type, sender, subject, subjectVersion, payload, recipient, null);
    }

    /** To every partner that may receive the type. */
    public static NewMessage toAll(
            MessageType type, String sender, String subject, long subjectVersion, Object payload) {
        return new NewMessage(type, sender, subject, subjectVersion, payload, null);
    }

    /** The same message, with an entry that says more than that it was published. */
    public NewMessage evidencedBy(LedgerEntry entry) {
        return new NewMessage(type, sender, subject, subjectVersion, payload, recipient, entry);
    }

    /** What the ledger says of it once it is published. */
    public LedgerEntry evidence(UUID messageId) {
        return evidence != null
                ? evidence.of(messageId)
                : new LedgerEntry(
                        LedgerEvent.MESSAGE_PUBLISHED,
                        sender,
                        recipient,
                        messageId,
                        type + " version " + subjectVersion);
    }
}
