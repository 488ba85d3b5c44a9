package org.fuyuan.hub.exchange;

import java.time.Instant;
import java.util.UUID;
import org.fuyuan.hub.message.MessageType;

/**
 * A document in the inbox.
 *
 * @param id the hub's own number for it
 * @param partner who sent it, as authenticated
 * @param type what it was sent as
 * @param messageId the sender's number for it; a second document with the same number is a duplicate
 * @param source where it came in, e.g. a file's name or a request path
 */
public record InboundDocument(
        UUID id, String partner, MessageType type, String messageId, String source, Instant receivedAt) {}
