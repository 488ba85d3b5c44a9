package org.fuyuan.hub.debtor.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sums of money: 123456.78, 1,234元, ￥1234, 12.5万元. */
final class MoneyField {

    private static final Pattern SUM = Pattern.compile("[¥￥]?(-?\\d{1,15}(?:\\.\\d+)?)(万|亿)?(?:元|人民币|RMB)?");

    private MoneyField() {}

    static Long cents(CourtRow row, String field) {
        String text = row.plain(field);
        if (text == null) {
            return null;
        }
        Matcher sum = SUM.matcher(text.replace(",", "").replace(" ", ""));
        if (!sum.matches() || sum.group(1).startsWith("-")) {
            throw CourtRow.refused("malformed-amount", field, text, "a sum in 元 such as 123456.78");
        }
        return new BigDecimal(sum.group(1))
                .multiply(BigDecimal.valueOf(unit(sum.group(2))))
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long unit(String word) {
        if (word == null) {
            return 1;
        }
        return word.equals("万") ? 10_000 : 100_000_000;
    }
}
