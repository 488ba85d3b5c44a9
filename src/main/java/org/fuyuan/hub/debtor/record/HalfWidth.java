package org.fuyuan.hub.debtor.record;

/** Brings full-width letters, digits and punctuation (１２３Ｘ（）) to half-width. */
final class HalfWidth {

    private static final int OFFSET = 0xFEE0;

    private HalfWidth() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (full(text.charAt(i))) {
                return convert(text);
            }
        }
        return text;
    }

    private static String convert(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] == '\u3000') {
                chars[i] = ' ';
            } else if (full(chars[i])) {
                chars[i] -= OFFSET;
            }
        }
        return new String(chars);
    }

    private static boolean full(char c) {
        return c == '\u3000' || (c >= '\uFF01' && c <= '\uFF5E');
    }
}
