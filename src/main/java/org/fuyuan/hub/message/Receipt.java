package org.fuyuan.hub.message;

import java.time.Instant;
import java.util.UUID;

/**
 * What a receiver says of one message it was sent.
 *
 * @param messageId the message spoken of
 * @param stage how far it came
 * @param at when, by the receiver's clock
 * @param code the receiver's reason code when REFUSED, otherwise empty
 * @param text the receiver's words, possibly empty
 */
public record Receipt(UUID messageId, ReceiptStage stage, Instant at, String code, String text) {}
