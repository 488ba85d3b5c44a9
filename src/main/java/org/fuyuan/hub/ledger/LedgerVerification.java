package org.fuyuan.hub.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Walks the whole chain, as it stands at one moment, and names the first thing that was altered, is missing, was put in or
 * stands out of order.
 */
public final class LedgerVerification {

    private static final String WALK = "select c.sequence, c.entry_id, c.hash, " + RecordedEntry.COLUMNS
            + " from ledger.chain c full join ledger.entry e on e.id = c.entry_id"
            + " where c.sequence is not null or (e.tx, e.id) <= (select tx, entry_id from ledger.head)"
            + " order by c.sequence nulls last, e.tx, e.id";
    private static final String HEAD = "select sequence, tx::text as tx, entry_id, hash from ledger.head";

    private final Connection connection;
    private final Map<Long, String> remembered;
    private LedgerHead reached = LedgerHead.genesis();

    private LedgerVerification(Connection connection, Map<Long, String> remembered) {
        this.connection = connection;
        this.remembered = remembered;
    }

    /**
     * What was found.
     *
     * @param entries how many entries were found whole, from the first one on
     * @param firstFault empty when the ledger is whole
     */
    public record Finding(long entries, Optional<String> firstFault) {}

    /**
     * Reads one snapshot of the ledger and changes nothing; the hub may go on writing.
     *
     * @param data the hub's data folder, where heads are remembered outside the database
     */
    public static Finding verify(Connection connection, Path data) throws SQLException, IOException {
        LedgerVerification verification = new LedgerVerification(connection, new HeadFile(data).remembered());
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            Optional<String> fault = verification.firstFault();
            return new Finding(verification.reached.sequence(), fault);
        } finally {
            connection.rollback();
        }
    }

    private Optional<String> firstFault() throws SQLException {
        Optional<String> fault = firstFaultInChain();
        return fault.isPresent() ? fault : faultAtEnd();
    }

    private Optional<String> firstFaultInChain() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WALK)) {
            statement.setFetchSize(10_000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Optional<String> fault = faultIn(row);
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> faultIn(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        if (row.wasNull()) {
            return fault("entry %d was put in or taken out of the chain", row.getLong("id"));
        }
        if (sequence != reached.sequence() + 1) {
            return fault("number %d is missing from the chain", reached.sequence() + 1);
        }
        if (row.getObject("id") == null) {
            return fault("entry %d, number %d, is missing", row.getLong("entry_id"), sequence);
        }
        return faultIn(RecordedEntry.from(row), row.getBytes("hash"));
    }

    private Optional<String> faultIn(RecordedEntry entry, byte[] hash) {
        long sequence = reached.sequence() + 1;
        LedgerHead next = reached.after(entry);
        if (!reached.isBefore(entry)) {
            return fault("entry %d stands out of order at number %d", entry.id(), sequence);
        }
        if (!Arrays.equals(hash, next.hash())) {
            return fault("entry %d, number %d, was altered", entry.id(), sequence);
        }
        if (!remembered.getOrDefault(sequence, next.hashInHex()).equals(next.hashInHex())) {
            return fault("the chain was rewritten at or before number %d", sequence);
        }
        reached = next;
        return Optional.empty();
    }

    private Optional<String> faultAtEnd() throws SQLException {
        long farthest =
                remembered.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        if (farthest > reached.sequence()) {
            return fault("the chain ends at number %d but reached %d before", reached.sequence(), farthest);
        }
        try (PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet head = statement.executeQuery()) {
            return head.next() && LedgerHead.from(head).isSameAs(reached)
                    ? Optional.empty()
                    : fault("the head does not agree with number %d", reached.sequence());
        }
    }

    private static Optional<String> fault(String sentence, Object... values) {
        return Optional.of(sentence.formatted(values));
    }
}
