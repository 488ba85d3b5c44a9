package org.fuyuan.hub.debtor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The list in effect, read as a whole by whoever keeps it in memory. Entries come as they are published, in no order; whoever
 * wants three fields of ten million entries need not pay for the rest.
 */
@Component
public class ListInEffect {

    private static final String COPY =
            "copy (select version, entry from debtor.entry where state = 'LISTED') to stdout (format binary)";
    private static final String FIND =
            "select version, entry from debtor.entry where state = 'LISTED' and entry_id = any (?)";
    private static final int SIGNATURE_AND_FLAGS = 15;

    private final JdbcTemplate jdbc;

    ListInEffect(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over every entry in effect, as the caller's transaction sees them, one after another on the caller's thread. */
    public void read(Consumer<Listed> each) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            copy(connection, each);
            return null;
        });
    }

    /** Those of the entries that are in effect, as the caller's transaction sees them. */
    public List<Listed> find(Collection<String> entryIds) {
        return jdbc.query(
                FIND,
                (row, number) -> new Listed(
                        row.getLong("version"),
                        ByteBuffer.wrap(row.getString("entry").getBytes(StandardCharsets.UTF_8))),
                (Object) entryIds.toArray(String[]::new));
    }

    private static void copy(Connection connection, Consumer<Listed> each) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY);
        try {
            ByteBuffer rows = behindHeader(ByteBuffer.wrap(copy.readFromCopy()));
            while (rows != null) {
                hand(rows, each);
                byte[] more = copy.readFromCopy();
                rows = more == null ? null : ByteBuffer.wrap(more);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static ByteBuffer behindHeader(ByteBuffer rows) {
        int extension = rows.getInt(SIGNATURE_AND_FLAGS);
        return rows.position(SIGNATURE_AND_FLAGS + Integer.BYTES + extension);
    }

    /** Each row is preceded by the number of its columns, each column by its length; the end is a row of -1 columns. */
    private static void hand(ByteBuffer rows, Consumer<Listed> each) {
        while (rows.hasRemaining() && rows.getShort() > 0) {
            rows.getInt();
            long version = rows.getLong();
            int length = rows.getInt();
            each.accept(new Listed(version, rows.slice(rows.position(), length)));
            rows.position(rows.position() + length);
        }
    }

    /**
     * One entry in effect.
     *
     * @param version of its last publication
     * @param entry a {@link org.fuyuan.hub.message.ListEntry} in canonical JSON, UTF-8
     */
    public record Listed(long version, ByteBuffer entry) {}
}
