package org.fuyuan.sandbox.department;

import java.math.BigDecimal;

/** Sums of money as the county's systems write them. */
public final class Yuan {

    private static final int DECIMALS = 2;

    private Yuan() {}

    /** Reads e.g. {@code 1200.50}; nothing is 0. */
    public static long cents(String yuan) {
        return yuan == null || yuan.isEmpty()
                ? 0
                : new BigDecimal(yuan).movePointRight(DECIMALS).longValueExact();
    }

    /** Writes e.g. {@code 1200.50}. */
    public static String of(long cents) {
        return BigDecimal.valueOf(cents, DECIMALS).toPlainString();
    }
}
