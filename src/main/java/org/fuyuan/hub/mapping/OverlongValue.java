package org.fuyuan.hub.mapping;

/**
 * Stands in a row for a value too long to be kept; its row is refused where the column is one that is read.
 *
 * @param length how long the value was, in characters
 * @param longest how long it might have been
 */
public record OverlongValue(int length, int longest) {

    /** The longest value a row may have, in characters. */
    public static final int LONGEST = Json.LONGEST_STRING;

    /** The longest number a row may have, in characters as it prints. */
    public static final int LONGEST_NUMBER = Json.LONGEST_NUMBER;
}
