package org.fuyuan.hub.exchange;

import java.time.Instant;
import java.util.UUID;
import org.fuyuan.hub.message.Refusal;

/**
 * A document of the inbox as an operator sees it.
 *
 * @param type as it was sent, known or not
 * @param refusal why the whole document was refused, or null
 * @param attempts how often the hub itself failed on it
 * @param failure the last such failure, or null
 * @param appliedAt when it was closed, or null while RECEIVED
 */
public record ReceivedDocument(
        UUID id,
        String partner,
        String type,
        String messageId,
        String source,
        long bytes,
        Instant receivedAt,
        DocumentState state,
        int items,
        int refused,
        Refusal refusal,
        int attempts,
        String failure,
        Instant appliedAt) {}
