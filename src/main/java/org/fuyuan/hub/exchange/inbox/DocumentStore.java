package org.fuyuan.hub.exchange.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.message.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps documents and their bodies. */
@Component
class DocumentStore {

    private static final String KEEP =
            """
            with arrived as (
                insert into exchange.inbox
                    (id, partner, type, message_id, source, form, digest, bytes, state, refusal, applied_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, case when ? then clock_timestamp() end)
                on conflict (partner, type, message_id) do nothing
                returning id)
            insert into exchange.body (inbox_id, part, content) select id, 0, ? from arrived
            """;
    private static final String KEEP_PART = "insert into exchange.body (inbox_id, part, content) values (?, ?, ?)";
    private static final String SAME_NUMBER =
            "select id, digest, state = 'RECEIVED' from exchange.inbox where partner = ? and type = ? and message_id = ?";

    private final JdbcTemplate jdbc;
    private final RefusalJson refusals;

    DocumentStore(JdbcTemplate jdbc, RefusalJson refusals) {
        this.jdbc = jdbc;
        this.refusals = refusals;
    }

    /** A document already in the inbox under the same number. */
    record Earlier(UUID id, byte[] digest, boolean unfinished) {}

    /** A document to keep; refused at the door when there is a refusal. */
    record Kept(UUID id, Arrival arrival, String messageId, Form form, byte[] digest, long bytes, Refusal refusal) {}

    /** Whether it was new; its number may be taken. */
    boolean keep(Kept kept, Content content) {
        try (InputStream body = content.open()) {
            byte[] part = body.readNBytes(Spool.PART);
            if (!insert(kept, part)) {
                return false;
            }
            for (int number = 1; part.length == Spool.PART; number++) {
                part = body.readNBytes(Spool.PART);
                jdbc.update(KEEP_PART, kept.id(), number, part);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean insert(Kept kept, byte[] firstPart) {
        Arrival arrival = kept.arrival();
        boolean refused = kept.refusal() != null;
        return jdbc.update(
                        KEEP,
                        kept.id(),
                        arrival.partner(),
                        arrival.type(),
                        kept.messageId(),
                        arrival.source(),
                        kept.form().name(),
                        kept.digest(),
                        kept.bytes(),
                        refused ? "REFUSED" : "RECEIVED",
                        refused ? refusals.write(kept.refusal()) : null,
                        refused,
                        firstPart)
                == 1;
    }

    Optional<Earlier> earlier(Arrival arrival, String messageId) {
        return jdbc
                .query(
                        SAME_NUMBER,
                        (row, n) -> new Earlier(row.getObject(1, UUID.class), row.getBytes(2), row.getBoolean(3)),
                        arrival.partner(),
                        arrival.type(),
                        messageId)
                .stream()
                .findFirst();
    }

    Content content(UUID id) {
        return () -> new StoredBody(part -> jdbc
                .query(
                        "select content from exchange.body where inbox_id = ? and part = ?",
                        (row, n) -> row.getBytes(1),
                        id,
                        part)
                .stream()
                .findFirst());
    }
}
