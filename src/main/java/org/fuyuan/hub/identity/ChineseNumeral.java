package org.fuyuan.hub.identity;

/** Chinese numerals from 一 to 九十九, as parts of a case are numbered. */
final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LARGEST = 99;

    private ChineseNumeral() {}

    static String of(int number) {
        if (number < 1 || number > LARGEST) {
            throw new IllegalArgumentException("parts of a case are numbered from 1 to 99: " + number);
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : digit(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : digit(number % 10));
    }

    /** Of Chinese or Arabic digits; 0 when it is no number from 1 to 99. */
    static int parse(String numeral) {
        if (numeral.matches("[0-9]{1,2}")) {
            return Integer.parseInt(numeral);
        }
        for (int number = 1; number <= LARGEST; number++) {
            if (of(number).equals(numeral)) {
                return number;
            }
        }
        return 0;
    }

    private static String digit(int number) {
        return DIGITS.substring(number, number + 1);
    }
}
