package org.fuyuan.hub.screening.index;

import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Reads the records of a chain of equal keys run by run: the ordinals of a run are followed first, then all its records are come by, and
 * only then is any of them read. Each lies somewhere else in memory, and so the processor fetches several at once.
 */
final class ChainReading {

    private static final int RUN = 32;

    private final KeyIndex index;
    private final IntFunction<EntryRecord> records;
    private final int[] ordinals = new int[RUN];
    private final EntryRecord[] run = new EntryRecord[RUN];

    ChainReading(KeyIndex index, IntFunction<EntryRecord> records) {
        this.index = index;
        this.records = records;
    }

    /** @param most how many there can be; a chain that changes while it is followed may have no end */
    void forEach(int first, int most, Consumer<Binding> each) {
        int left = most;
        for (int next = first; next != 0; ) {
            int length = 0;
            for (; next != 0 && length < RUN; length++) {
                ordinals[length] = next;
                next = index.next(next);
            }
            left -= length;
            if (left < 0) {
                throw new IllegalStateException("a chain of equal keys has no end");
            }
            read(length, each);
        }
    }

    private void read(int length, Consumer<Binding> each) {
        for (int i = 0; i < length; i++) {
            run[i] = records.apply(ordinals[i]);
        }
        for (int i = 0; i < length; i++) {
            each.accept(new RecordedBinding(run[i], ordinals[i]));
        }
    }
}
