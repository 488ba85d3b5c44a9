package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.fuyuan.hub.debtor.ListInEffect.Listed;

/** A few published entries as they came, one behind another, so that one parser reads them all. */
final class EntryBatch {

    private static final int ENTRIES = 50;
    private static final int USUAL_SIZE = 1 << 10;

    private final long[] versions = new long[ENTRIES];
    private byte[] json = new byte[ENTRIES * USUAL_SIZE];
    private int entries;
    private int length;

    boolean isFull() {
        return entries == ENTRIES;
    }

    void add(Listed listed) {
        ByteBuffer entry = listed.entry();
        int end = length + entry.remaining();
        if (end > json.length) {
            json = Arrays.copyOf(json, 2 * end);
        }
        entry.get(entry.position(), json, length, end - length);
        length = end;
        versions[entries++] = listed.version();
    }

    /** Parses the entries into the table and is empty again. */
    void moveInto(BindingTable.Loading table) throws IOException {
        try (EntryParser parser = EntryParser.over(json, length)) {
            for (int i = 0; i < entries; i++) {
                table.add(parser.read(), versions[i]);
            }
        }
        entries = 0;
        length = 0;
    }
}
