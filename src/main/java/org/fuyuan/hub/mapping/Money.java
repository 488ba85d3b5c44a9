package org.fuyuan.hub.mapping;

import java.math.BigDecimal;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Sums: 分 in canonical messages, 元 with two decimals in many dialects. */
final class Money {

    private Money() {}

    static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static long cents(String yuan, String field) {
        try {
            return new BigDecimal(yuan).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new RefusedException(
                    new Refusal("wrong-value", field, "\"" + Refusals.shorten(yuan) + "\"", "a sum in 元 like 1234.50"));
        }
    }
}
