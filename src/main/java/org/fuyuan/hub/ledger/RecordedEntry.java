package org.fuyuan.hub.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fuyuan.hub.seal.Digest;

/** An entry as it stands in the ledger. {@code tx} and {@code id} give its place in the chain. */
public record RecordedEntry(
        long id, long tx, Instant at, String event, String actor, String partner, UUID messageId, String detail) {

    static final String COLUMNS = "e.id, e.tx::text as tx, e.at, e.event, e.actor, e.partner, e.message_id, e.detail";

    static RecordedEntry from(ResultSet row) throws SQLException {
        return new RecordedEntry(
                row.getLong("id"),
                Long.parseUnsignedLong(row.getString("tx")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getString("actor"),
                row.getString("partner"),
                row.getObject("message_id", UUID.class),
                row.getString("detail"));
    }

    /** SM3 over the hash before it and this entry's canonical bytes: every field in order, each behind its length. */
    byte[] chainedTo(byte[] previous) {
        MessageDigest digest = Digest.SM3.start();
        digest.update(previous);
        return digest.digest(canonicalBytes());
    }

    private byte[] canonicalBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            out.writeLong(tx);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            for (Object field : new Object[] {event, actor, partner, messageId, detail}) {
                writeField(out, field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeField(DataOutputStream out, Object field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
