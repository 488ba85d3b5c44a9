package org.fuyuan.hub.exchange;

import java.time.Instant;
import java.util.UUID;
import org.fuyuan.hub.message.MessageType;

/**
 * A message that will not reach its partner unless somebody acts: set aside by the hub, or refused by the partner.
 *
 * @param subject what the message is about
 * @param subjectVersion which state of it
 * @param refusedByPartner whether the partner refused it; otherwise the hub gave up or could not write it
 * @param attempts how often it was tried
 * @param code a short stable word for why
 * @param text why, without personal data
 */
public record DeadLetter(
        UUID messageId,
        String partner,
        MessageType type,
        String subject,
        long subjectVersion,
        boolean refusedByPartner,
        Instant queuedAt,
        int attempts,
        String code,
        String text) {}
