package org.fuyuan.hub.screening.match;

/** Numbers that differ as by one slip of the pen: one character written wrong, or two neighbours exchanged. */
final class Slip {

    private Slip() {}

    static boolean between(String one, String other) {
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        int first = 0;
        while (one.charAt(first) == other.charAt(first)) {
            first++;
        }
        int last = one.length() - 1;
        while (one.charAt(last) == other.charAt(last)) {
            last--;
        }
        return first == last
                || last == first + 1
                        && one.charAt(first) == other.charAt(last)
                        && one.charAt(last) == other.charAt(first);
    }
}
