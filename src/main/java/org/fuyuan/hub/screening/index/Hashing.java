package org.fuyuan.hub.screening.index;

/** Keyed hashes, another key for each index, so that nobody can choose names or numbers that fall together. */
class Hashing {

    private static final long OF_A_CHARACTER = 0x9E3779B97F4A7C15L;
    private static final long OF_A_PLACE = 0xD1B54A32D192ED03L;

    private final long key;

    Hashing(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }

    /** Of a whole text; never 0. */
    long of(String text) {
        long parts = 0;
        int place = 0;
        for (int i = 0; i < text.length(); place++) {
            int character = text.codePointAt(i);
            parts += part(character, place);
            i += Character.charCount(character);
        }
        return whole(parts);
    }

    /** What one character adds to the hash of a text: a text with another character there needs two of these, no more. */
    long part(int character, int place) {
        return mix(key + character * OF_A_CHARACTER + place * OF_A_PLACE);
    }

    /** The hash of a text whose parts have this sum; never 0. */
    long whole(long parts) {
        long hash = mix(parts ^ key);
        return hash == 0 ? 1 : hash;
    }

    /** Spreads keys that lie close together. */
    long spread(long keyToSpread) {
        return mix(keyToSpread + key);
    }

    /** Every bit of the result depends on every bit of the word (SplitMix64). */
    private static long mix(long word) {
        long mixed = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
