package org.fuyuan.hub.identity;

import java.util.Locale;

/** How single characters of numbers and names are tidied before anything is compared. */
final class Characters {

    private static final int TO_HALF_WIDTH = '！' - '!';

    private Characters() {}

    /** Half-width, upper case, without spaces and invisible characters; the look-alikes of X become X. */
    static String tidyNumber(String written) {
        if (isTidyNumber(written)) {
            return written;
        }
        StringBuilder tidied = new StringBuilder(written.length());
        written.codePoints()
                .map(Characters::halfWidth)
                .filter(c -> !isInvisible(c))
                .map(Characters::knownX)
                .forEach(tidied::appendCodePoint);
        return tidied.toString().toUpperCase(Locale.ROOT);
    }

    /** Most are. */
    private static boolean isTidyNumber(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Full-width Latin letters, digits and signs become ASCII. */
    static int halfWidth(int character) {
        return character >= '！' && character <= '～' ? character - TO_HALF_WIDTH : character;
    }

    /** Spaces, control and format characters, byte-order marks and variation selectors. */
    static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || isVariationSelector(character);
    }

    static boolean isDash(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION || character == '−';
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static int knownX(int character) {
        return switch (character) {
            case '×', 'Ⅹ', 'ⅹ', 'Х', 'х', 'Χ', 'χ' -> 'X';
            default -> character;
        };
    }
}
