package org.fuyuan.hub.screening.index;

import java.util.List;
import org.fuyuan.hub.screening.ListVersion;

/**
 * What the list says, as of one version.
 *
 * @param nearness of near names: how near each binding is, in the same order; empty otherwise
 */
public record Found(ListVersion version, List<Binding> bindings, List<Nearness> nearness) {

    public Found {
        bindings = List.copyOf(bindings);
        nearness = List.copyOf(nearness);
    }

    public Found(ListVersion version, List<Binding> bindings) {
        this(version, bindings, List.of());
    }

    /**
     * How near a name is to the one asked for.
     *
     * @param score below 1, which is the name itself
     * @param why in Chinese, for whoever decides, e.g. {@code 读音相同 伟/玮}
     */
    public record Nearness(double score, String why) {}
}
