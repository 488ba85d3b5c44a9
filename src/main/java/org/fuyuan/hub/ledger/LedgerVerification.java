package org.fuyuan.hub.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Walks the whole chain and names the first thing that was altered, is missing or was put in. */
public final class LedgerVerification {

    private static final String WALK = "select c.sequence, c.entry_id, c.hash, " + RecordedEntry.COLUMNS
            + " from ledger.chain c full join ledger.entry e on e.id = c.entry_id"
            + " where c.sequence is not null or (e.tx, e.id) <= (select tx, entry_id from ledger.head)"
            + " order by c.sequence nulls last, e.tx, e.id";

    private final Connection connection;
    private final Map<Long, String> remembered;

    private LedgerVerification(Connection connection, Map<Long, String> remembered) {
        this.connection = connection;
        this.remembered = remembered;
    }

    /**
     * What was found.
     *
     * @param entries how many entries were checked
     * @param firstFault empty when the chain is whole
     */
    public record Finding(long entries, Optional<String> firstFault) {}

    /**
     * @param headFile heads remembered outside the database; need not exist
     */
    public static Finding verify(Connection connection, Path headFile) throws SQLException, IOException {
        return new LedgerVerification(connection, headsIn(headFile)).walk();
    }

    private static Map<Long, String> headsIn(Path file) throws IOException {
        Map<Long, String> heads = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ");
                heads.put(Long.parseLong(parts[0]), parts[1]);
            }
        }
        return heads;
    }

    private Finding walk() throws SQLException {
        connection.setAutoCommit(false);
        byte[] hash = new byte[32];
        long sequence = 0;
        long lastTx = 0;
        long lastId = 0;
        try (PreparedStatement statement = connection.prepareStatement(WALK)) {
            statement.setFetchSize(10_000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long expected = sequence + 1;
                    Optional<String> fault = faultIn(row, expected, hash, lastTx, lastId);
                    if (fault.isPresent()) {
                        return new Finding(sequence, fault);
                    }
                    RecordedEntry entry = RecordedEntry.from(row);
                    hash = row.getBytes("hash");
                    lastTx = entry.tx();
                    lastId = entry.id();
                    sequence = expected;
                }
            }
        } finally {
            connection.rollback();
        }
        return new Finding(sequence, headFault(sequence, hash));
    }

    private Optional<String> faultIn(ResultSet row, long expected, byte[] previous, long lastTx, long lastId)
            throws SQLException {
        long sequence = row.getLong("sequence");
        if (row.wasNull()) {
            return Optional.of("entry %d was put in or taken out of the chain".formatted(row.getLong("id")));
        }
        if (sequence != expected) {
            return Optional.of("number %d is missing from the chain".formatted(expected));
        }
        if (row.getObject("id") == null) {
            return Optional.of("entry %d, number %d, is missing".formatted(row.getLong("entry_id"), sequence));
        }
        RecordedEntry entry = RecordedEntry.from(row);
        if (entry.tx() < lastTx || (entry.tx() == lastTx && entry.id() <= lastId)) {
            return Optional.of("entry %d stands out of order at number %d".formatted(entry.id(), sequence));
        }
        byte[] hash = row.getBytes("hash");
        if (!Arrays.equals(hash, entry.chainedTo(previous))) {
            return Optional.of("entry %d, number %d, was altered".formatted(entry.id(), sequence));
        }
        String known = remembered.get(sequence);
        return known == null || known.equals(HexFormat.of().formatHex(hash))
                ? Optional.empty()
                : Optional.of("the chain was rewritten at or before number %d".formatted(sequence));
    }

    private Optional<String> headFault(long sequence, byte[] hash) throws SQLException {
        long farthest =
                remembered.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        if (farthest > sequence) {
            return Optional.of("the chain ends at number %d but reached %d before".formatted(sequence, farthest));
        }
        try (PreparedStatement statement = connection.prepareStatement("select sequence, hash from ledger.head");
                ResultSet head = statement.executeQuery()) {
            boolean same = head.next() && head.getLong(1) == sequence && Arrays.equals(head.getBytes(2), hash);
            return same ? Optional.empty() : Optional.of("the head does not agree with number %d".formatted(sequence));
        } finally {
            connection.rollback();
        }
    }
}
