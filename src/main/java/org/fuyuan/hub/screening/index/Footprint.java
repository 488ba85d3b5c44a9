package org.fuyuan.hub.screening.index;

/** What arrays take in the heap of a 64-bit JVM with compressed references: header of 16 bytes, sizes rounded up to 8. */
final class Footprint {

    private static final int HEADER = 16;
    private static final int REFERENCE = 4;
    private static final int ALIGNMENT = 8;

    private Footprint() {}

    static long ofArray(long length, int bytesEach) {
        return (HEADER + length * bytesEach + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    static long ofReferences(long length) {
        return ofArray(length, REFERENCE);
    }
}
