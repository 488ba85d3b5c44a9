package org.fuyuan.hub.exchange.lane;

import java.util.List;
import org.fuyuan.hub.message.MessageType;

/** The broker's queues for each lane. */
public final class LaneName {

    private LaneName() {}

    public static String of(String partner) {
        return "lane." + partner;
    }

    /** Where messages of this type lie. */
    public static String of(String partner, MessageType type) {
        return Urgent.is(type) ? urgent(partner) : of(partner);
    }

    static String urgent(String partner) {
        return of(partner) + ".urgent";
    }

    /** Every queue of the lane. */
    public static List<String> all(String partner) {
        return List.of(of(partner), urgent(partner));
    }
}
