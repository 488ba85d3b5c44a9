package org.fuyuan.hub.mapping;

import java.nio.charset.Charset;
import java.util.stream.Collectors;

/**
 * The characters on which the editions of GB18030 differ, read and written as the edition of 2022 has it whatever edition this
 * Java follows. Earlier editions put 19 characters into Unicode's private area: ten vertical punctuation marks and eight components
 * (U+9FB4 to U+9FBB) until 2022, U+1E3F until 2005. Java follows 2000 before its updates of July 2023 and 2022 since.
 *
 * <p>What is read never holds such a private character, whichever of its two codes a sender used; what is written has the code of
 * 2022. That is the Unicode Consortium's recommendation (L2/23-003R). Six duplicates that 2022 too leaves private (0xFE51, FE52, FE53,
 * FE6C, FE76, FE91) stay as they are.
 */
final class Gb18030 {

    private static final String STANDARD = "\u1E3F\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19"
            + "\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB";
    private static final String PRIVATE = "\uE7C7\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796"
            + "\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864";
    private static final char FIRST_PRIVATE = '\uE78D';
    private static final char LAST_PRIVATE = '\uE864';

    /** Characters whose code of 2022 this Java's encoder gives to their private counterparts. */
    private static final String STILL_PRIVATE = stillPrivate();

    private Gb18030() {}

    static boolean is(Charset charset) {
        return charset.name().equals("GB18030");
    }

    /** The text with every character where Unicode has it. */
    static String standard(String text) {
        int first = 0;
        while (first < text.length() && standard(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] chars = text.toCharArray();
        standard(chars, first, chars.length);
        return String.valueOf(chars);
    }

    static void standard(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            chars[i] = standard(chars[i]);
        }
    }

    /** What this Java's encoder must be given so that it writes the codes of 2022. */
    static String forEncoder(String text) {
        String meant = standard(text);
        if (STILL_PRIVATE.isEmpty() || meant.chars().noneMatch(c -> STILL_PRIVATE.indexOf(c) >= 0)) {
            return meant;
        }
        return meant.chars()
                .map(c -> STILL_PRIVATE.indexOf(c) < 0 ? c : replaced((char) c, STANDARD, PRIVATE))
                .collect(StringBuilder::new, (result, c) -> result.append((char) c), StringBuilder::append)
                .toString();
    }

    private static char standard(char c) {
        return c < FIRST_PRIVATE || c > LAST_PRIVATE ? c : replaced(c, PRIVATE, STANDARD);
    }

    private static char replaced(char c, String from, String to) {
        int at = from.indexOf(c);
        return at < 0 ? c : to.charAt(at);
    }

    private static String stillPrivate() {
        Charset here = Charset.forName("GB18030");
        return STANDARD.chars()
                .mapToObj(Character::toString)
                .filter(c -> c.getBytes(here).length > 2)
                .collect(Collectors.joining());
    }
}
