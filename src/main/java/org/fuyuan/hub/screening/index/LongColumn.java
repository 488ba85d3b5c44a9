package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.util.Arrays;

/** A long for each ordinal, in segments of one size: growing adds a segment and copies none. */
final class LongColumn {

    private static final int BITS = 14;
    private static final int SEGMENT = 1 << BITS;

    private long[][] segments = {};

    long get(int ordinal) {
        return segments[ordinal >>> BITS][ordinal & (SEGMENT - 1)];
    }

    void set(int ordinal, long value) {
        segments[ordinal >>> BITS][ordinal & (SEGMENT - 1)] = value;
    }

    /** Makes room up to this ordinal. */
    void reach(int ordinal) {
        int wanted = (ordinal >>> BITS) + 1;
        if (segments.length < wanted) {
            long[][] more = Arrays.copyOf(segments, wanted);
            for (int i = segments.length; i < wanted; i++) {
                more[i] = new long[SEGMENT];
            }
            segments = more;
        }
    }

    long bytes() {
        return Footprint.ofReferences(segments.length) + segments.length * Footprint.ofArray(SEGMENT, Long.BYTES);
    }

    void writeTo(SnapshotOutput out) throws IOException {
        out.number(segments.length);
        for (long[] segment : segments) {
            out.longs(segment);
        }
    }

    void readFrom(SnapshotInput in) throws IOException {
        segments = new long[(int) in.number()][];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = in.longs();
        }
    }
}
