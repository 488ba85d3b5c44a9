package org.fuyuan.hub.message;

import java.time.Instant;
import java.util.UUID;

/**
 * A canonical message as the hub keeps and carries it.
 *
 * @param id time-ordered (RFC 9562 version 7), given once and kept across every retry
 * @param type the kind of message
 * @param sender the partner id of the sender; the court's own list changes are sent by {@code court}
 * @param subject what the message is about, e.g. a list entry's id; messages of one subject never overtake each other
 * @param subjectVersion rises with every change of the subject; a receiver applies only what is newer than what it holds
 * @param occurredAt when the change was committed to
 * @param payload canonical JSON, valid by {@code mappings/canonical/<type>/schema.json}
 */
public record Message(
        UUID id,
        MessageType type,
        String sender,
        String subject,
        long subjectVersion,
        Instant occurredAt,
        String payload) {}
