package org.fuyuan.hub.ledger;

import java.util.HexFormat;

/** Where the chain ended at some moment. */
record LedgerHead(long sequence, long tx, long entryId, byte[] hash) {

    String line() {
        return sequence + " " + HexFormat.of().formatHex(hash);
    }
}
