package org.fuyuan.hub.prefilter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Keys of which it can be said that one is certainly not among them (a Bloom filter): 16 bits for each key expected, 11 of them set. */
public final class KeySet {

    static final int BITS_PER_KEY = 16;
    /** How many bits each key sets. */
    public static final int BITS_SET = 11;

    private final long[] words;

    private KeySet(long[] words) {
        this.words = words;
    }

    /** Room for so many; more make false positives likelier and nothing else. */
    public static KeySet forKeys(long most) {
        return new KeySet(new long[Math.toIntExact(Math.max(16, most / (Long.SIZE / BITS_PER_KEY) + 1))]);
    }

    public void add(long key) {
        long step = step(key);
        long hash = key;
        for (int i = 0; i < BITS_SET; i++, hash += step) {
            long bit = place(hash);
            words[(int) (bit >>> 6)] |= 1L << bit;
        }
    }

    /** False only for a key that was never added. */
    public boolean mayHold(long key) {
        long step = step(key);
        long hash = key;
        for (int i = 0; i < BITS_SET; i++, hash += step) {
            long bit = place(hash);
            if ((words[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private long place(long hash) {
        return Long.remainderUnsigned(hash, (long) words.length << 6);
    }

    private static long step(long key) {
        long mixed = (key ^ key >>> 30) * 0xBF58476D1CE4E5B9L;
        return (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL | 1;
    }

    /** How likely a key that was never added is taken for one that was, by the bits that are set. */
    public double falsePositiveRate() {
        long set = 0;
        for (long word : words) {
            set += Long.bitCount(word);
        }
        return Math.pow((double) set / ((double) words.length * Long.SIZE), BITS_SET);
    }

    /** How many 64-bit words it is written as. */
    public int words() {
        return words.length;
    }

    void writeTo(DataOutputStream out) throws IOException {
        for (long word : words) {
            out.writeLong(word);
        }
    }

    static KeySet readFrom(DataInputStream in, int words) throws IOException {
        long[] read = new long[words];
        for (int i = 0; i < words; i++) {
            read[i] = in.readLong();
        }
        return new KeySet(read);
    }
}
