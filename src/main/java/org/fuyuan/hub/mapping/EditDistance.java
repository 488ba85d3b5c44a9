package org.fuyuan.hub.mapping;

/** Levenshtein's distance, to name the entries nearest to an unknown word. */
final class EditDistance {

    private static final int LONGEST = 100;

    private EditDistance() {}

    static int between(String left, String right) {
        String a = left.substring(0, Math.min(LONGEST, left.length()));
        String b = right.substring(0, Math.min(LONGEST, right.length()));
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next(row, i, a.charAt(i - 1), b);
        }
        return row[b.length()];
    }

    private static void next(int[] row, int i, char c, String b) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = diagonal + (c == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
