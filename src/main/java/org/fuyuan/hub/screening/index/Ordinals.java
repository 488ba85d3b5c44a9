package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.util.Arrays;

/** Gives out ordinals from 1, those given back first. */
final class Ordinals {

    private int highest;
    private int[] free = {};
    private int freed;

    int highest() {
        return highest;
    }

    int inUse() {
        return highest - freed;
    }

    int[] take(int count) {
        int[] taken = new int[count];
        for (int i = 0; i < count; i++) {
            taken[i] = freed > 0 ? free[--freed] : ++highest;
        }
        if (highest > SlotTable.LAST_ORDINAL) {
            throw new IllegalStateException("the index holds at most " + SlotTable.LAST_ORDINAL + " bindings");
        }
        return taken;
    }

    void giveBack(int[] ordinals) {
        if (freed + ordinals.length > free.length) {
            free = Arrays.copyOf(free, freed + ordinals.length + free.length / 2);
        }
        System.arraycopy(ordinals, 0, free, freed, ordinals.length);
        freed += ordinals.length;
    }

    long bytes() {
        return Footprint.ofArray(free.length, Integer.BYTES);
    }

    void writeTo(SnapshotOutput out) throws IOException {
        out.number(highest);
        out.ints(Arrays.copyOf(free, freed));
    }

    void readFrom(SnapshotInput in) throws IOException {
        highest = (int) in.number();
        free = in.ints();
        freed = free.length;
    }
}
