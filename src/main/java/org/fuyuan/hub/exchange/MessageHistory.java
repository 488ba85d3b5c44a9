package org.fuyuan.hub.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.message.Refusal;

/** What became of a message everywhere it went. Payloads are not part of it. */
public interface MessageHistory {

    Optional<Trail> of(UUID messageId);

    /** For each partner that was ever sent a list change about the subject, how far the last of them has come; by partner. */
    List<Arrived> bySubject(String subject);

    /** One message, its way to each partner, and everything the ledger holds of it, in order. */
    record Trail(
            UUID messageId,
            String type,
            String sender,
            String subject,
            long subjectVersion,
            String recipient,
            Instant publishedAt,
            List<Arrived> deliveries,
            List<Step> steps) {}

    /**
     * How far a message has come at one partner.
     *
     * @param state a state of {@code exchange.delivery}, e.g. {@code SENT}
     * @param reason why it was refused or set aside, or null
     */
    record Arrived(
            String partner,
            UUID messageId,
            long subjectVersion,
            String state,
            Instant queuedAt,
            Instant sentAt,
            Instant acknowledgedAt,
            Instant doneAt,
            int attempts,
            Refusal reason) {}

    /** One entry of the ledger. */
    record Step(Instant at, String event, String actor, String partner, String detail) {}
}
