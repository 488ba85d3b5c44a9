package org.fuyuan.hub.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where the chain ended at some moment. */
record LedgerHead(long sequence, long tx, long entryId, byte[] hash) {

    /** The head of a ledger without entries. */
    static LedgerHead genesis() {
        return new LedgerHead(0, 0, 0, new byte[32]);
    }

    static LedgerHead from(ResultSet row) throws SQLException {
        return new LedgerHead(
                row.getLong("sequence"),
                Long.parseUnsignedLong(row.getString("tx")),
                row.getLong("entry_id"),
                row.getBytes("hash"));
    }

    /** The head after one more entry. */
    LedgerHead after(RecordedEntry entry) {
        return new LedgerHead(sequence + 1, entry.tx(), entry.id(), entry.chainedTo(hash));
    }

    /** Whether the entry stands behind this head in the order of the chain. */
    boolean isBefore(RecordedEntry entry) {
        return entry.tx() > tx || (entry.tx() == tx && entry.id() > entryId);
    }

    boolean isSameAs(LedgerHead other) {
        return sequence == other.sequence
                && tx == other.tx
                && entryId == other.entryId
                && Arrays.equals(hash, other.hash);
    }

    String hashInHex() {
        return HexFormat.of().formatHex(hash);
    }

    String line() {
        return sequence + " " + hashInHex();
    }
}
