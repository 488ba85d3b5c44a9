package org.fuyuan.hub.exchange.lane;

/** The broker's queue for each lane. */
public final class LaneName {

    private LaneName() {}

    public static String of(String partner) {
        return "lane." + partner;
    }
}
