package org.fuyuan.hub.screening.match;

/** In how many characters two names differ (Levenshtein's distance over code points). */
final class NameDistance {

    private NameDistance() {}

    static int between(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            next(row, i, a[i - 1], b);
        }
        return row[b.length];
    }

    private static void next(int[] row, int i, int character, int[] b) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.length; j++) {
            int replaced = diagonal + (character == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
