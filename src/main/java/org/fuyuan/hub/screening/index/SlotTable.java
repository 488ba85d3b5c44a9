package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Open addressing over int slots, linear probing: a slot holds an ordinal and, in its spare bits, a tag of the key's hash, so that
 * a miss rarely looks at a key. Hashes choose one of many small segments, each of which grows and shrinks by itself; taking a key
 * out moves the following slots back, so nothing is left behind. One thread writes; what others read meanwhile they must validate.
 */
abstract class SlotTable {

    /** Ordinals run from 1 to this. */
    static final int LAST_ORDINAL = (1 << 26) - 1;

    private static final int TAG = ~LAST_ORDINAL;
    private static final int SEGMENT_BITS = 14;
    /** How many parts it has; a key never changes its part. */
    static final int PARTS = 1 << SEGMENT_BITS;

    private static final int GROWTH = 8;
    private static final int LEAST_GROWTH = 4;

    private final Hashing hashing;
    /** The first int of a segment counts its keys. */
    private final int[][] segments = new int[1 << SEGMENT_BITS][];

    SlotTable(Hashing hashing) {
        this.hashing = hashing;
    }

    /** The key of an ordinal that was put in. */
    abstract long keyOf(int ordinal);

    /** The ordinal with the key, or 0. */
    final int find(long key) {
        return find(key, null);
    }

    /** The ordinal with the key for which the rest holds too, or 0. */
    final int find(long key, IntPredicate also) {
        long hash = hashing.spread(key);
        int[] segment = segments[segmentOf(hash)];
        if (segment == null) {
            return 0;
        }
        int tag = tagOf(hash);
        int at = homeOf(hash, segment);
        for (int probes = 1; probes < segment.length && segment[at] != 0; probes++) {
            int slot = segment[at];
            int ordinal = slot & LAST_ORDINAL;
            if ((slot & TAG) == tag && keyOf(ordinal) == key && (also == null || also.test(ordinal))) {
                return ordinal;
            }
            at = behind(at, segment);
        }
        return 0;
    }

    final void insert(long key, int ordinal) {
        long hash = hashing.spread(key);
        int[] segment = withRoom(segmentOf(hash));
        place(segment, hash, ordinal);
        segment[0]++;
    }

    /** Puts another ordinal with the same key in the place of one. */
    final void replace(long key, int ordinal, int other) {
        long hash = hashing.spread(key);
        int[] segment = segments[segmentOf(hash)];
        segment[slotOf(hash, segment, ordinal)] = tagOf(hash) | other;
    }

    final void remove(long key, int ordinal) {
        long hash = hashing.spread(key);
        int index = segmentOf(hash);
        int[] segment = segments[index];
        int hole = slotOf(hash, segment, ordinal);
        for (int at = behind(hole, segment); segment[at] != 0; at = behind(at, segment)) {
            if (mayMove(homeOfSlot(segment[at], segment), hole, at)) {
                segment[hole] = segment[at];
                hole = at;
            }
        }
        segment[hole] = 0;
        segment[0]--;
        if (9 * segment[0] < 4 * (segment.length - 1 - LEAST_GROWTH)) {
            resize(index, capacityFor(segment[0]));
        }
    }

    /** Makes an empty table as large as these keys need, those of the ordinals up to the last, before they are put in. */
    final void expect(LongColumn keys, int last) {
        int[] coming = new int[segments.length];
        for (int ordinal = 1; ordinal <= last; ordinal++) {
            if (keys.get(ordinal) != 0) {
                coming[segmentOf(hashing.spread(keys.get(ordinal)))]++;
            }
        }
        for (int i = 0; i < segments.length; i++) {
            segments[i] = coming[i] == 0 ? null : new int[1 + capacityFor(coming[i])];
        }
    }

    /** Gives back what was made for keys that did not come. */
    final void trim() {
        for (int i = 0; i < segments.length; i++) {
            int[] segment = segments[i];
            if (segment != null && segment.length - 1 > capacityFor(segment[0])) {
                resize(i, capacityFor(segment[0]));
            }
        }
    }

    final void forEach(IntConsumer each) {
        for (int part = 0; part < PARTS; part++) {
            forEachOf(part, each);
        }
    }

    final void forEachOf(int part, IntConsumer each) {
        int[] segment = segments[part];
        for (int at = 1; segment != null && at < segment.length; at++) {
            if (segment[at] != 0) {
                each.accept(segment[at] & LAST_ORDINAL);
            }
        }
    }

    final long bytes() {
        long bytes = Footprint.ofReferences(segments.length);
        for (int[] segment : segments) {
            bytes += segment == null ? 0 : Footprint.ofArray(segment.length, Integer.BYTES);
        }
        return bytes;
    }

    final void writeTo(SnapshotOutput out) throws IOException {
        for (int[] segment : segments) {
            out.ints(segment == null ? new int[0] : segment);
        }
    }

    final void readFrom(SnapshotInput in) throws IOException {
        for (int i = 0; i < segments.length; i++) {
            int[] segment = in.ints();
            segments[i] = segment.length == 0 ? null : segment;
        }
    }

    /** At most two thirds are in use. */
    private int[] withRoom(int index) {
        int[] segment = segments[index];
        if (segment == null) {
            segment = segments[index] = new int[1 + LEAST_GROWTH];
        }
        int capacity = segment.length - 1;
        if (3 * (segment[0] + 1) <= 2 * capacity) {
            return segment;
        }
        resize(index, capacity + Math.max(LEAST_GROWTH, capacity / GROWTH));
        return segments[index];
    }

    /** Neither the next key nor the next loss of one calls for another size. */
    private static int capacityFor(int keys) {
        return keys + keys * 5 / 8 + 2;
    }

    private void resize(int index, int capacity) {
        int[] old = segments[index];
        int[] resized = new int[1 + capacity];
        resized[0] = old[0];
        for (int at = 1; at < old.length; at++) {
            if (old[at] != 0) {
                int ordinal = old[at] & LAST_ORDINAL;
                place(resized, hashing.spread(keyOf(ordinal)), ordinal);
            }
        }
        segments[index] = resized;
    }

    private static void place(int[] segment, long hash, int ordinal) {
        int at = homeOf(hash, segment);
        while (segment[at] != 0) {
            at = behind(at, segment);
        }
        segment[at] = tagOf(hash) | ordinal;
    }

    private static int slotOf(long hash, int[] segment, int ordinal) {
        int slot = tagOf(hash) | ordinal;
        int at = homeOf(hash, segment);
        while (segment[at] != slot) {
            if (segment[at] == 0) {
                throw new IllegalStateException("the table does not hold the ordinal it should");
            }
            at = behind(at, segment);
        }
        return at;
    }

    /** Whether what lies at a place, at home elsewhere, may fill a hole before it: unless its home lies between them. */
    private static boolean mayMove(int home, int hole, int at) {
        return hole <= at ? home <= hole || home > at : home <= hole && home > at;
    }

    private int homeOfSlot(int slot, int[] segment) {
        return homeOf(hashing.spread(keyOf(slot & LAST_ORDINAL)), segment);
    }

    /** The upper 14 bits of a hash choose the segment, 32 bits below them the home in it, the lowest 6 are the tag. */
    private static int segmentOf(long hash) {
        return (int) (hash >>> (Long.SIZE - SEGMENT_BITS));
    }

    private static int homeOf(long hash, int[] segment) {
        return 1 + (int) (((hash >>> 18) & 0xFFFFFFFFL) * (segment.length - 1) >>> 32);
    }

    private static int tagOf(long hash) {
        return (int) hash << 26;
    }

    private static int behind(int at, int[] segment) {
        return at + 1 < segment.length ? at + 1 : 1;
    }
}
