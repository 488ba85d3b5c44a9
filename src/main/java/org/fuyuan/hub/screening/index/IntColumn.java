package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.util.Arrays;

/** An int for each ordinal, in segments of one size: growing adds a segment and copies none. */
final class IntColumn {

    private static final int BITS = 14;
    private static final int SEGMENT = 1 << BITS;

    private int[][] segments = {};

    int get(int ordinal) {
        return segments[ordinal >>> BITS][ordinal & (SEGMENT - 1)];
    }

    void set(int ordinal, int value) {
        segments[ordinal >>> BITS][ordinal & (SEGMENT - 1)] = value;
    }

    /** Makes room up to this ordinal. */
    void reach(int ordinal) {
        int wanted = (ordinal >>> BITS) + 1;
        if (segments.length < wanted) {
            int[][] more = Arrays.copyOf(segments, wanted);
            for (int i = segments.length; i < wanted; i++) {
                more[i] = new int[SEGMENT];
            }
            segments = more;
        }
    }

    long bytes() {
        return Footprint.ofReferences(segments.length) + segments.length * Footprint.ofArray(SEGMENT, Integer.BYTES);
    }

    void writeTo(SnapshotOutput out) throws IOException {
        out.number(segments.length);
        for (int[] segment : segments) {
            out.ints(segment);
        }
    }

    void readFrom(SnapshotInput in) throws IOException {
        segments = new int[(int) in.number()][];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = in.ints();
        }
    }
}
