package org.fuyuan.hub.identity;

import java.util.Locale;

/** How single characters of numbers and names are tidied before anything is compared. */
final class Characters {

    private static final int TO_HALF_WIDTH = '！' - '!';
    private static final int FIRST_GREEK = 0x370;
    private static final int LAST_CYRILLIC = 0x4FF;
    private static final String LOOKING_LATIN = "АВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "ABESIJKMHOPCTYXABEZHIKMNOPTYX";

    private Characters() {}

    /**
     * Half-width, upper case, without spaces and invisible characters; digits of every script become ASCII, and so do letters that look like
     * Latin ones.
     */
    static String tidyNumber(String written) {
        if (isTidyNumber(written)) {
            return written;
        }
        StringBuilder tidied = new StringBuilder(written.length());
        written.codePoints()
                .map(Characters::halfWidth)
                .filter(c -> !isInvisible(c))
                .map(Characters::plainDigit)
                .map(Characters::knownX)
                .forEach(tidied::appendCodePoint);
        return latin(tidied.toString().toUpperCase(Locale.ROOT));
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
                || isVariationSelector(character)
                || isBlank(character);
    }

    static boolean isDash(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION || character == '−';
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /** Letters, marks and signs that show nothing: the fillers of Hangul, joiners, empty Braille. */
    private static boolean isBlank(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static int plainDigit(int character) {
        return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
    }

    private static int knownX(int character) {
        return switch (character) {
            case '×', 'Ⅹ', 'ⅹ' -> 'X';
            default -> character;
        };
    }

    /** Upper-case Cyrillic and Greek letters that nobody can tell from Latin ones on a screen, as those. */
    static String latin(String upperCase) {
        return upperCase.chars().noneMatch(c -> c >= FIRST_GREEK && c <= LAST_CYRILLIC)
                ? upperCase
                : upperCase
                        .codePoints()
                        .map(c -> LOOKING_LATIN.indexOf(c) < 0 ? c : LATIN.charAt(LOOKING_LATIN.indexOf(c)))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
