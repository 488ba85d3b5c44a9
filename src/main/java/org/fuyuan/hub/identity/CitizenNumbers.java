package org.fuyuan.hub.identity;

/**
 * Citizens' numbers in a text of something else: 18 characters that stand alone and have a division, a date of birth and the right
 * check character (GB 11643). The number of a record or a message is not taken for one.
 */
public final class CitizenNumbers {

    private static final int LENGTH = 18;
    private static final int PLACE = 6;
    private static final CitizenNumber ANYBODY = CitizenNumber.ofAnybody();

    private CitizenNumbers() {}

    /** Keeps the first six digits of each, which name a place, and hides the rest; null stays null. */
    public static String masked(String text) {
        if (text == null || text.length() < LENGTH) {
            return text;
        }
        StringBuilder masked = null;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = runEnd(text, start);
            if (end - start == LENGTH && isNumber(text.substring(start, end))) {
                masked = masked == null ? new StringBuilder(text) : masked;
                masked.replace(start + PLACE, end, "*".repeat(LENGTH - PLACE));
            }
        }
        return masked == null ? text : masked.toString();
    }

    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isLetterOrDigit(Characters.halfWidth(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isNumber(String run) {
        return ANYBODY.findings(Characters.tidyNumber(run)).isEmpty();
    }
}
