package org.fuyuan.hub.screening.index;

import java.io.IOException;

/** Ordinals by one key of theirs; those of equal keys are chained. A key of 0 is no key. */
final class KeyIndex {

    private final LongColumn keys = new LongColumn();
    private final IntColumn next = new IntColumn();
    private final SlotTable heads;

    KeyIndex(Hashing hashing) {
        this.heads = new SlotTable(hashing) {
            @Override
            long keyOf(int ordinal) {
                return keys.get(ordinal);
            }
        };
    }

    /** The first ordinal with the key, or 0. */
    int first(long key) {
        return heads.find(key);
    }

    /** The next ordinal with the same key, or 0. */
    int next(int ordinal) {
        return next.get(ordinal);
    }

    void reach(int ordinal) {
        keys.reach(ordinal);
        next.reach(ordinal);
    }

    void link(int ordinal, long key) {
        keys.set(ordinal, key);
        next.set(ordinal, 0);
        if (key == 0) {
            return;
        }
        int head = heads.find(key);
        if (head == 0) {
            heads.insert(key, ordinal);
        } else {
            next.set(ordinal, next.get(head));
            next.set(head, ordinal);
        }
    }

    void unlink(int ordinal) {
        long key = keys.get(ordinal);
        if (key == 0) {
            return;
        }
        int head = heads.find(key);
        int after = next.get(ordinal);
        if (head != ordinal) {
            next.set(before(head, ordinal), after);
        } else if (after == 0) {
            heads.remove(key, ordinal);
        } else {
            heads.replace(key, ordinal, after);
        }
        keys.set(ordinal, 0);
    }

    private int before(int head, int ordinal) {
        int before = head;
        while (next.get(before) != ordinal) {
            before = next.get(before);
        }
        return before;
    }

    /** Notes a key that {@link #linkAll} will link. */
    void note(int ordinal, long key) {
        keys.set(ordinal, key);
    }

    /** Links whatever was noted in an empty index, up to this ordinal: the room is made once, and nothing moves meanwhile. */
    void linkAll(int last) {
        heads.expect(keys, last);
        for (int ordinal = 1; ordinal <= last; ordinal++) {
            link(ordinal, keys.get(ordinal));
        }
        heads.trim();
    }

    long bytes() {
        return keys.bytes() + next.bytes() + heads.bytes();
    }

    void writeTo(SnapshotOutput out) throws IOException {
        keys.writeTo(out);
        next.writeTo(out);
        heads.writeTo(out);
    }

    void readFrom(SnapshotInput in) throws IOException {
        keys.readFrom(in);
        next.readFrom(in);
        heads.readFrom(in);
    }
}
